// Use case: the counting rules in words. docs/methodology.md is their one source; the page adds examples from the data.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Block, parseMarkdown } from '../format/markdown-blocks';

/** A part of the rules with its address on the page. */
export interface MethodSection {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The rules: what is said before the first section, and the sections. */
export interface Methodology {
  readonly intro: readonly Block[];
  readonly sections: readonly MethodSection[];
}

/** Addresses that other pages link to, where they are not simply the words of the heading. */
const IDS: Readonly<Record<string, string>> = {
  'Headlines of sets': 'headline',
  'Implied ratios': 'ratios',
  'The capacity timeline': 'capacity-timeline',
};

function toId(title: string): string {
  return (
    IDS[title] ??
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
  );
}

/** Divides the document at its second-level headings; the title is the page's own. */
export function toMethodology(text: string): Methodology {
  const intro: Block[] = [];
  const sections: { id: string; title: string; blocks: Block[] }[] = [];
  for (const block of parseMarkdown(text)) {
    if (block.kind === 'heading' && block.level === 1) continue;
    if (block.kind === 'heading' && block.level === 2) {
      sections.push({ id: toId(block.text), title: block.text, blocks: [] });
    } else (sections.at(-1)?.blocks ?? intro).push(block);
  }
  return { intro, sections };
}

/**
 * Reads the rules from docs/methodology.md below the working directory.
 * @throws Error where the file cannot be read.
 */
export async function readMethodology(): Promise<Methodology> {
  const path = join(/* turbopackIgnore: true */ process.cwd(), 'docs', 'methodology.md');
  return toMethodology(await readFile(path, 'utf8'));
}
