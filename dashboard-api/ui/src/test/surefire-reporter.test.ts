import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = resolve('target/reporter-sample');
const sample = `
import { expect, test } from 'vitest';
let tries = 0;
test('holds', () => {});
test('fails once', () => expect(++tries, 'tries <so far>').toBe(2));
test('fails always', () => expect(1).toBe(2));
test.skip('is skipped', () => {});
`;

let report = '';

beforeAll(() => {
  mkdirSync(`${folder}/src`, { recursive: true });
  writeFileSync(`${folder}/src/sample.test.ts`, sample);
  const run = ['run', '--root', folder, '--reporter', resolve('scripts/surefire-reporter.mjs')];
  expect(() =>
    execFileSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...run], {
      env: { ...process.env, CI: 'true', SUREFIRE_REPORTS: `${folder}/reports` },
      stdio: 'pipe',
    }),
  ).toThrow('Command failed');
  report = readFileSync(`${folder}/reports/TEST-src.sample.test.ts.xml`, 'utf8');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

test('counts tests, failures and skipped ones', () => {
  expect(report).toContain('<testsuite name="src/sample.test.ts" tests="4" failures="1" errors="0" skipped="1" time="');
});

test('tells a test that passes the second time from one that does not', () => {
  expect(report).toMatch(/name="fails once"[^>]*><flakyFailure message="tries &lt;so far&gt;: expected 1 to be 2/);
  expect(report).toMatch(/name="fails always"[^>]*><failure message="expected 1 to be 2/);
  expect(report).toMatch(/name="holds"[^>]*><\/testcase>/);
});
