// Before the first paint, and in a file, as the content security policy forbids scripts in the page.
(() => {
  // A dark page never flashes light.
  const chosen = localStorage.getItem('roadbook-color-scheme') ?? 'auto';
  const dark = chosen === 'dark' || (chosen === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');

  // What the page of this address is made of is fetched beside the application, not after it.
  const parts = JSON.parse(document.getElementById('parts')?.textContent ?? '[]');
  const page = parts.find(({ address }) => new RegExp(address).test(location.pathname));
  for (const file of page?.files ?? []) {
    const link = document.createElement('link');
    link.href = file;
    link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
    // As the application will ask for it; otherwise it would be fetched twice.
    link.crossOrigin = '';
    if (link.rel === 'preload') {
      link.as = 'style';
    }
    document.head.append(link);
  }

  // Nothing else can say so when the application itself does not arrive.
  const again = (event) => {
    if (event.target instanceof HTMLScriptElement) {
      document.getElementById('splash-trouble')?.removeAttribute('hidden');
      setTimeout(() => location.reload(), 5000);
    }
  };
  window.addEventListener('error', again, { capture: true });
})();
