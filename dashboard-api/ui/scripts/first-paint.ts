import type { Plugin, Rolldown } from 'vite';

/** What a chunk needs, itself included. */
function filesOf(bundle: Rolldown.OutputBundle, fileName: string, seen = new Set<string>()): Set<string> {
  const chunk = bundle[fileName];
  if (chunk?.type === 'chunk' && !seen.has(fileName)) {
    seen.add(fileName);
    chunk.viteMetadata?.importedCss.forEach((css) => seen.add(css));
    chunk.imports.forEach((imported) => filesOf(bundle, imported, seen));
  }
  return seen;
}

function chunkOf(bundle: Rolldown.OutputBundle, route: string): string {
  const chunk = Object.values(bundle).find(
    (each) => each.type === 'chunk' && each.facadeModuleId?.endsWith(`/app/routes/${route}.tsx`),
  );
  if (!chunk) {
    throw new Error(`the page ${route} has no chunk`);
  }
  return chunk.fileName;
}

/** Of `/dashboard/` and `accounts/:id/:tab?`, as an expression over the path. */
function expression(base: string, address: string): string {
  const parts = address.split('/').filter(Boolean);
  const each = parts.map((part) => (part.endsWith('?') ? '(/[^/]+)?' : part.startsWith(':') ? '/[^/]+' : `/${part}`));
  return `^${base.replace(/\/$/, '')}${each.join('')}/?$`;
}

/** The letters most names and all of our words are written in; text set in another first would move when they come. */
const FONT = /inter-latin-wght-normal-[^/]+\.woff2$/;

function fontOf(bundle: Rolldown.OutputBundle): string {
  const font = Object.keys(bundle).find((fileName) => FONT.test(fileName));
  if (!font) {
    throw new Error('the font of the pages is not in the bundle');
  }
  return font;
}

/**
 * Lets index.html paint before the application has arrived: styles come after what it shows by itself, which they
 * would hold up; and it says which files each address needs, for start.js to fetch at once.
 */
export function firstPaint(addresses: Record<string, string>): Plugin {
  let base = '/';
  return {
    name: 'roadbook-first-paint',
    apply: 'build',
    configResolved(config) {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {}, chunk }) {
        const there = filesOf(bundle, chunk?.fileName ?? '');
        const parts = Object.entries(addresses).map(([route, address]) => ({
          address: expression(base, address),
          files: [...filesOf(bundle, chunkOf(bundle, route))]
            .filter((file) => !there.has(file))
            .map((file) => base + file),
        }));
        const font = `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}${fontOf(bundle)}">`;
        const styles = html.match(/\s*<link rel="stylesheet"[^>]*>/g) ?? [];
        return styles
          .reduce((page, style) => page.replace(style, ''), html)
          .replace('<div id="root">', `${styles.join('').trimStart()}\n    <div id="root">`)
          .replace(
            '<script src',
            `${font}\n    <script type="application/json" id="parts">${JSON.stringify(parts)}</script>\n    <script src`,
          );
      },
    },
  };
}
