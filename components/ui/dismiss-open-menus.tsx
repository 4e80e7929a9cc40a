'use client';

import { useEffect } from 'react';

function openMenus(): HTMLDetailsElement[] {
  return [...document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')];
}

/** Closes open menus on Escape, giving focus back to their button, and on a press or focus elsewhere. Renders nothing. */
export function DismissOpenMenus() {
  useEffect(() => {
    const closeOthers = (event: Event): void => {
      for (const menu of openMenus()) {
        if (!(event.target instanceof Node && menu.contains(event.target))) menu.open = false;
      }
    };
    const closeInnermost = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      const menu = openMenus().at(-1);
      if (!menu) return;
      const hadFocus = menu.contains(document.activeElement);
      menu.open = false;
      if (hadFocus) menu.querySelector('summary')?.focus();
    };
    document.addEventListener('pointerdown', closeOthers);
    document.addEventListener('focusin', closeOthers);
    document.addEventListener('keydown', closeInnermost);
    return () => {
      document.removeEventListener('pointerdown', closeOthers);
      document.removeEventListener('focusin', closeOthers);
      document.removeEventListener('keydown', closeInnermost);
    };
  }, []);
  return null;
}
