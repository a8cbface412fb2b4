// A lock file that names a registry's host would tie every build to one machine's network.
import { readFileSync } from 'node:fs';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const resolved = Object.entries(lock.packages).filter(([, entry]) => entry.resolved);
if (resolved.length > 0) {
  console.error(`package-lock.json names a registry for ${resolved.length} packages, first ${resolved[0][0]}`);
  process.exit(1);
}

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d/.test(version));
if (loose.length > 0) {
  console.error(`package.json does not pin ${loose.map(([name]) => name).join(', ')}`);
  process.exit(1);
}
