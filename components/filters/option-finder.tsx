'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * Narrows the list of options after it to those with all typed words. A help for long lists only: without scripts it is
 * not shown and the list scrolls.
 */
export function OptionFinder({ name }: { readonly name: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [found, setFound] = useState<number | null>(null);

  const narrow = (text: string): void => {
    const words = text.trim().toLowerCase().split(/\s+/);
    const items = field.current?.closest('.pick')?.querySelectorAll<HTMLLIElement>('.options > li') ?? [];
    let count = 0;
    for (const item of items) {
      const isMatch = words.every((word) => item.dataset['words']?.includes(word) ?? true);
      item.hidden = !isMatch;
      if (isMatch) count += 1;
    }
    setFound(text.trim() === '' ? null : count);
  };

  // A reopened list starts whole.
  useEffect(() => {
    const panel = field.current?.closest('details');
    const restart = (): void => {
      if (!panel || panel.open || !field.current) return;
      field.current.value = '';
      narrow('');
    };
    panel?.addEventListener('toggle', restart);
    return () => panel?.removeEventListener('toggle', restart);
  }, []);

  return (
    <div className="finder needs-script">
      <input
        ref={field}
        type="search"
        aria-label={`Find among ${name}`}
        placeholder={`Find among ${name}`}
        autoComplete="off"
        spellCheck={false}
        onInput={(event) => {
          narrow(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const first = event.currentTarget
            .closest('.pick')
            ?.querySelector<HTMLAnchorElement>('.options > li:not([hidden]) a');
          first?.click();
        }}
      />
      <span className="vh" role="status">
        {found === null ? '' : `${found} found`}
      </span>
    </div>
  );
}
