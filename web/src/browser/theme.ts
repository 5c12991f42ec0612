import { create } from 'zustand';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

// public/theme.js reads the same entry before the first paint.
const STORED_AS = 'code-runs.theme';
const DARK = '(prefers-color-scheme: dark)';
const PAGE_COLORS = { light: '#fafaf8', dark: '#121214' } as const;

function stored(): Theme {
  try {
    return THEMES.find((theme) => theme === localStorage.getItem(STORED_AS)) ?? 'system';
  } catch {
    // Storage is forbidden here; the system decides.
    return 'system';
  }
}

function show(theme: Theme): void {
  const shown = theme === 'system' ? (matchMedia(DARK).matches ? 'dark' : 'light') : theme;
  document.documentElement.dataset['theme'] = shown;
  document.querySelector('meta[name="theme-color"]')?.setAttribute('content', PAGE_COLORS[shown]);
}

export const useTheme = create<{ readonly theme: Theme }>()(() => ({ theme: stored() }));

/** Changes the theme at once and remembers it in this browser. */
export function setTheme(theme: Theme): void {
  useTheme.setState({ theme });
  show(theme);
  try {
    localStorage.setItem(STORED_AS, theme);
  } catch {
    // Storage is forbidden or full: the theme holds until the page is left.
  }
}

/** Follows the system while the theme is `system`. Called once at the start. */
export function followSystemTheme(): void {
  matchMedia(DARK).addEventListener('change', () => show(useTheme.getState().theme));
}
