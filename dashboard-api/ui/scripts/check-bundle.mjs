// What a browser must load before a page works stays small, the charts stay out of it, and index.html paints by itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

// What a browser counts has the headers of each file in it, too: 300 kB there.
const LIMIT_KB = 296;
/** What fits into the first flight of a connection. */
const PAGE_LIMIT_KB = 14;
/** An entry, the libraries, what pages share, and what is the page's own: each a round trip of a slow connection. */
const LIMIT_FILES = 10;
const out = 'target/classes/static/dashboard';
const manifest = JSON.parse(readFileSync(join(out, '.vite/manifest.json'), 'utf8'));

const needed = (keys, seen = new Set()) => {
  for (const key of keys) {
    if (!seen.has(key)) {
      seen.add(key);
      needed(manifest[key].imports ?? [], seen);
    }
  }
  return seen;
};
const zipped = (file) => gzipSync(readFileSync(join(out, file))).length / 1024;

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const routes = (manifest[entry].dynamicImports ?? []).filter((key) => key.startsWith('src/app/routes/'));
const faults = routes.length === 0 ? ['no route chunks found: the check no longer measures the pages'] : [];

for (const route of routes) {
  const chunks = [...needed([entry, route])].map((key) => manifest[key]);
  const size = chunks.reduce((sum, { file }) => sum + zipped(file), 0);
  console.log(`${size.toFixed(1).padStart(7)} kB in ${chunks.length} files  ${route}`);
  if (size > LIMIT_KB) {
    faults.push(`${route} needs ${size.toFixed(1)} kB of JavaScript (gzip), more than ${LIMIT_KB}`);
  }
  if (chunks.length > LIMIT_FILES) {
    faults.push(`${route} needs ${chunks.length} files of JavaScript, more than ${LIMIT_FILES}`);
  }
  if (chunks.some(({ file }) => file.includes('echarts'))) {
    faults.push(`${route} loads the charts before it can be seen`);
  }
}

const page = readFileSync(join(out, 'index.html'), 'utf8');
const splash = page.indexOf('id="splash"');
if (splash < 0 || page.indexOf('rel="stylesheet"') < splash) {
  faults.push('styles stand before the splash of index.html and hold it up');
}
if (zipped('index.html') > PAGE_LIMIT_KB) {
  faults.push(`index.html has ${zipped('index.html').toFixed(1)} kB (gzip), more than ${PAGE_LIMIT_KB}`);
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}
