// Before the first paint, so that a dark page never flashes light. A file: the content security policy forbids inline.
(() => {
  const chosen = localStorage.getItem('roadbook-color-scheme') ?? 'auto';
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
