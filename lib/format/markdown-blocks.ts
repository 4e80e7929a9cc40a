// The small part of Markdown that the project's own documents use: headings, paragraphs, lists, tables, bold, code, links.

/** A piece of a line. */
export type Inline =
  | { readonly kind: 'text' | 'bold' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A block of a document, in reading order. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const INLINE = /\*\*(?<bold>.+?)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)/g;

/** Splits a line at its marks. Marks inside bold stay as they are. */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    const { bold, code, label, href } = match.groups ?? {};
    if (bold !== undefined) pieces.push({ kind: 'bold', text: bold });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else pieces.push({ kind: 'link', text: label ?? '', href: href ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

function cellsOf(line: string): Inline[][] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseInline(cell.trim()));
}

/** One block of consecutive lines. */
function toBlock(lines: readonly string[]): Block {
  const [first = '', second = ''] = lines;
  const heading = /^(#+) (.+)$/.exec(first);
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  if (first.startsWith('|') && /^\|[-| :]+\|$/.test(second)) {
    return { kind: 'table', head: cellsOf(first), rows: lines.slice(2).map(cellsOf) };
  }
  if (first.startsWith('- ')) {
    const items: string[] = [];
    for (const line of lines) {
      if (line.startsWith('- ')) items.push(line.slice(2));
      else items.push(`${items.pop() ?? ''} ${line.trim()}`);
    }
    return { kind: 'list', items: items.map(parseInline) };
  }
  return { kind: 'paragraph', content: parseInline(lines.map((line) => line.trim()).join(' ')) };
}

/** The blocks of a document. A heading stands alone, all else ends at an empty line. */
export function parseMarkdown(text: string): Block[] {
  const blocks: string[][] = [[]];
  for (const line of text.split('\n')) {
    const isHeading = line.startsWith('#');
    if (isHeading || line.trim() === '') blocks.push([]);
    if (line.trim() !== '') blocks.at(-1)?.push(line);
    if (isHeading) blocks.push([]);
  }
  return blocks.filter((lines) => lines.length > 0).map(toBlock);
}
