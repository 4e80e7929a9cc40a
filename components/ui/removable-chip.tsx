import Link from 'next/link';
import { Glyph } from './glyph';

/** A set filter with a link that takes it off. */
export function RemovableChip({
  label,
  value,
  href,
}: {
  /** The filter: "Company". */
  readonly label: string;
  /** What it is set to: "OpenAI". */
  readonly value: string;
  /** The view without it. */
  readonly href: string;
}) {
  return (
    <span className="chip">
      <span>
        <em>{label}</em> {value}
      </span>
      <Link href={href} prefetch={false} scroll={false} aria-label={`Remove ${label.toLowerCase()} ${value}`}>
        <Glyph name="x" />
      </Link>
    </span>
  );
}
