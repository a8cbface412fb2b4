// What a browser must load before the first page works stays small, and the charts stay out of it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 350;
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
const kilobytes = (chunks) =>
  [...chunks].reduce((sum, key) => sum + gzipSync(readFileSync(join(out, manifest[key].file))).length, 0) / 1024;

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const routes = (manifest[entry].dynamicImports ?? []).filter((key) => key.startsWith('src/app/routes/'));
if (routes.length === 0) {
  console.error('no route chunks found: the check no longer measures the first page');
  process.exit(1);
}

let failed = false;
for (const route of routes) {
  const chunks = needed([entry, route]);
  const size = kilobytes(chunks);
  const charts = [...chunks].some((key) => /echarts/.test(key) || /echarts/.test(manifest[key].file));
  console.log(`${size.toFixed(1).padStart(7)} kB  ${route}${charts ? '  includes charts' : ''}`);
  failed ||= size > LIMIT_KB || charts;
}
if (failed) {
  console.error(`a first page needs more than ${LIMIT_KB} kB of JavaScript (gzip), or loads the charts`);
  process.exit(1);
}
