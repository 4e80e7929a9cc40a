import type { GlyphName } from '@/lib/look/patterns';

/** A sign of the sprite in the colour of the text around it. Decoration: the words beside it must say what it means. */
export function Glyph({ name, className = '' }: { readonly name: GlyphName; readonly className?: string }) {
  return (
    <svg className={`gl ${className}`.trimEnd()} aria-hidden="true">
      <use href={`#g-${name}`} />
    </svg>
  );
}
