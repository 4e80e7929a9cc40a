'use client';

import { useState } from 'react';
import type { MenuRowWords } from './menu';

/**
 * A menu row that copies text to the clipboard and says whether that worked. With `isAddress` the text is a path of this
 * site and is copied as a full address. Not shown where scripts are off.
 */
export function MenuCopy({
  text,
  isAddress = false,
  name,
  what,
  gives = 'copy',
}: MenuRowWords & { readonly text: string; readonly isAddress?: boolean }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const full = isAddress ? new URL(text, window.location.href).href : text;
    try {
      await navigator.clipboard.writeText(full);
      setOutcome('copied');
    } catch {
      // The browser refuses without permission or a secure page: say so instead of claiming success.
      setOutcome('not allowed here');
    }
  };
  return (
    <li className="needs-script">
      <button type="button" onClick={() => void copy()}>
        <b>{name}</b> <span>{what}</span> <span aria-live="polite">{outcome ?? gives}</span>
      </button>
    </li>
  );
}
