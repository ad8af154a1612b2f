// Runs before the first paint, so that the remembered theme and mode do not flash. player/theme.ts and player/mode.ts
// change and remember them.
(() => {
  const read = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage may be blocked: the defaults are used.
      return null;
    }
  };
  const theme = read('cheonman.theme');
  const dark = theme ? theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  document.documentElement.dataset.mode = read('cheonman.mode') === 'account' ? 'account' : 'sandbox';
})();
