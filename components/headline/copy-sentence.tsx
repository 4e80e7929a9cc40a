'use client';

import { useState } from 'react';

/** A button that copies a text, with the full address of a path of this site after it. Not shown where scripts are off. */
export function CopySentence({ text, path }: { readonly text: string; readonly path: string }) {
  const [outcome, setOutcome] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(`${text} ${new URL(path, window.location.href).href}`);
      setOutcome('Copied');
    } catch {
      // The browser refuses without permission or a secure page: say so instead of claiming success.
      setOutcome('Not allowed here');
    }
  };
  return (
    <button type="button" className="btn needs-script" onClick={() => void copy()}>
      <span aria-live="polite">{outcome ?? 'Copy sentence'}</span>
    </button>
  );
}
