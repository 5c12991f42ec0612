// Runs before the first paint, as a file of its own so that the page needs no inline script.
// The stored value and the attribute are those of src/app/theme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('code-runs.theme');
  } catch {
    // Storage may be forbidden; the system's theme then decides.
  }
  var dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  var color = document.querySelector('meta[name="theme-color"]');
  if (color) color.setAttribute('content', dark ? '#121214' : '#fafaf8');
})();
