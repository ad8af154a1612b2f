export type Theme = 'light' | 'dark';

const storageKey = 'cheonman.theme';

/** The theme that the page shows now. */
export function currentTheme(): Theme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

/** Calls `listener` each time the page's theme changes. */
export function onThemeChange(listener: (theme: Theme) => void): void {
  new MutationObserver(() => listener(currentTheme())).observe(document.documentElement, {
    attributeFilter: ['data-theme'],
  });
}

function show(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  for (const button of document.querySelectorAll('[data-theme-toggle]')) {
    button.setAttribute('aria-label', theme === 'dark' ? '밝은 화면으로 바꾸기' : '어두운 화면으로 바꾸기');
  }
}

function toggle(): void {
  const theme = currentTheme() === 'dark' ? 'light' : 'dark';
  show(theme);
  try {
    localStorage.setItem(storageKey, theme);
  } catch {
    // Without storage the choice lasts as long as the page.
  }
}

show(currentTheme());
for (const button of document.querySelectorAll('[data-theme-toggle]')) button.addEventListener('click', toggle);
