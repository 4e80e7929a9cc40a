// The reader's theme: follows the system until one is chosen, kept in this browser only.
import { PALETTES, type Theme, THEMES } from '@/lib/look/palette';

const STORAGE_KEY = 'theme';
const DARK_QUERY = '(prefers-color-scheme: dark)';

/**
 * Runs in the head before anything is painted: puts the chosen theme, or else the system's, on the root element. Plain
 * text so that a security policy can allow it by its hash. Where the browser refuses storage nothing can have been chosen,
 * so the system's theme stands.
 */
export const THEME_SCRIPT = `(function(){var r=document.documentElement,t=null;try{t=localStorage.getItem('${STORAGE_KEY}')}catch(e){}r.dataset.theme=t==='light'||t==='dark'?t:matchMedia('${DARK_QUERY}').matches?'dark':'light'})()`;

function isTheme(text: string | null | undefined): text is Theme {
  return THEMES.some((theme) => theme === text);
}

function systemTheme(): Theme {
  return window.matchMedia(DARK_QUERY).matches ? 'dark' : 'light';
}

/** Storage may be forbidden by the browser; the theme then lasts as long as the page. */
function withStorage<Result>(use: (storage: Storage) => Result): Result | null {
  try {
    return use(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

function storedTheme(): Theme | null {
  const stored = withStorage((storage) => storage.getItem(STORAGE_KEY));
  return isTheme(stored) ? stored : null;
}

function showTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    meta.content = PALETTES[theme].paper;
  }
}

const listeners = new Set<() => void>();

/** Calls `onChange` after the theme shown has changed, whether by choice, in another tab or with the system. */
export function subscribeToTheme(onChange: () => void): () => void {
  const system = window.matchMedia(DARK_QUERY);
  const follow = (): void => {
    showTheme(storedTheme() ?? systemTheme());
    onChange();
  };
  const onStorage = (event: StorageEvent): void => {
    if (event.key === STORAGE_KEY || event.key === null) follow();
  };
  system.addEventListener('change', follow);
  window.addEventListener('storage', onStorage);
  listeners.add(onChange);
  // The script in the head cannot reach the tags that colour the browser's frame, nor run where an error page was made here.
  showTheme(storedTheme() ?? systemTheme());
  return () => {
    system.removeEventListener('change', follow);
    window.removeEventListener('storage', onStorage);
    listeners.delete(onChange);
  };
}

/** The theme on screen. */
export function readTheme(): Theme {
  const shown = document.documentElement.dataset['theme'];
  return isTheme(shown) ? shown : systemTheme();
}

/** Shows a theme and keeps the choice; choosing what the system has anyway goes back to following it. */
export function chooseTheme(theme: Theme): void {
  withStorage((storage) => {
    if (theme === systemTheme()) storage.removeItem(STORAGE_KEY);
    else storage.setItem(STORAGE_KEY, theme);
  });
  showTheme(theme);
  for (const listener of listeners) listener();
}
