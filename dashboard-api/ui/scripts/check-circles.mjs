// No file imports, over others, itself: circles are what makes a part impossible to read, test or move alone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const SOURCE = 'src';
const IMPORTED = /(?:from|import\()\s*'((?:@|\.{1,2})\/[^']+)'/g;

const files = readdirSync(SOURCE, { recursive: true })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => join(SOURCE, file));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const done = new Set();

for (const file of files) {
  visit(file, []);
}

function importsOf(file) {
  return [...readFileSync(file, 'utf8').matchAll(IMPORTED)]
    .map(([, name]) => (name.startsWith('@/') ? join(SOURCE, name.slice(2)) : join(dirname(file), name)))
    .flatMap((path) => [`${path}.ts`, `${path}.tsx`, path])
    .filter((path) => /\.tsx?$/.test(path) && existsSync(path));
}

function visit(file, way) {
  const start = way.indexOf(file);
  if (start >= 0) {
    console.error(`These files import each other in a circle:\n  ${[...way.slice(start), file].join('\n  ')}`);
    process.exit(1);
  }
  if (!done.has(file)) {
    imports.get(file)?.forEach((next) => visit(next, [...way, file]));
    done.add(file);
  }
}
