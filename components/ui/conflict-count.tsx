import { plural } from '@/lib/format/number';
import { Glyph } from './glyph';

/**
 * The sign of sources that disagree, with how many fields. `href` leads to the claims; a conflict is never shown without a
 * way to them. Draws nothing at zero.
 */
export function ConflictCount({ count, href }: { readonly count: number; readonly href: string }) {
  if (count === 0) return null;
  return (
    <a className="cf" href={href}>
      <Glyph name="conflict" />
      <span aria-hidden="true">{count}</span>
      <span className="vh">Sources differ on {plural(count, 'field')}</span>
    </a>
  );
}
