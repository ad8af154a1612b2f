const storageKey = 'cheonman.tab';

/**
 * A name for this tab that survives a reload but is not copied when the tab is duplicated: it is stored only
 * while the page is being left.
 */
export function tabName(): string {
  const fresh = `${Date.now()}-${Math.random()}`;
  try {
    const name = sessionStorage.getItem(storageKey) ?? fresh;
    sessionStorage.removeItem(storageKey);
    addEventListener('pagehide', () => sessionStorage.setItem(storageKey, name));
    addEventListener('pageshow', () => sessionStorage.removeItem(storageKey));
    return name;
  } catch {
    return fresh;
  }
}
