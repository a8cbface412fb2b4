// Installs what the lock file names; nothing to do, in no time, when it is what was installed last.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const MARK = 'node_modules/.installed';
const locked = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (!existsSync(MARK) || readFileSync(MARK, 'utf8') !== locked) {
  execFileSync('npm', ['ci', '--prefer-offline', '--no-progress', '--ignore-scripts'], { stdio: 'inherit' });
  writeFileSync(MARK, locked);
}
