'use client';

import { useSyncExternalStore } from 'react';
import { chooseTheme, readTheme, subscribeToTheme } from './theme';

/** Switches between light and dark. Not shown where scripts are off: the page then follows the system. */
export function ThemeToggle() {
  const theme = useSyncExternalStore(subscribeToTheme, readTheme, () => 'light' as const);
  const isDark = theme === 'dark';
  return (
    <button
      type="button"
      className="theme-toggle needs-script"
      aria-pressed={isDark}
      onClick={() => {
        chooseTheme(isDark ? 'light' : 'dark');
      }}
    >
      Dark
    </button>
  );
}
