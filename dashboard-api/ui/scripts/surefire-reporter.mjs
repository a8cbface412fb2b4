// Writes what became of the tests of each file as Surefire does for Java, so that one summary tells of both.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env.SUREFIRE_REPORTS ?? 'target/surefire-reports';

const escape = (text) =>
  text
    // eslint-disable-next-line no-control-regex -- XML has no way to write them; colours of the terminal are made of them
    .replace(/\u001b\[[0-9;]*m|[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const seconds = (milliseconds) => (milliseconds / 1000).toFixed(3);

const failure = (element, error) =>
  `<${element} message="${escape(error.message)}"><stackTrace>${escape(error.stack ?? error.message)}</stackTrace></${element}>`;

const outcome = (test) => {
  const { state, errors } = test.result();
  switch (state) {
    case 'failed':
      return failure('failure', errors[0]);
    case 'skipped':
      return '<skipped/>';
    default:
      return test.diagnostic()?.flaky ? failure('flakyFailure', errors[0]) : '';
  }
};

export default class SurefireReporter {
  onTestModuleEnd(module) {
    const file = module.relativeModuleId;
    const tests = [...module.children.allTests()];
    const count = (state) => tests.filter((test) => test.result().state === state).length;
    const time = seconds(module.diagnostic().duration + module.diagnostic().collectDuration);
    const cases = tests.map(
      (test) =>
        `  <testcase name="${escape(test.fullName)}" classname="${escape(file)}" time="${seconds(test.diagnostic()?.duration ?? 0)}">${outcome(test)}</testcase>\n`,
    );
    const broken = [...module.errors()];
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(
      join(FOLDER, `TEST-${file.replaceAll(/[^\w.-]/g, '.')}.xml`),
      `<testsuite name="${escape(file)}" tests="${tests.length}" failures="${count('failed')}" errors="${broken.length}" skipped="${count('skipped')}" time="${time}">\n${cases.join('')}</testsuite>\n`,
    );
  }
}
