import { accountCount, plural, recommendationCount } from '@/lib/words/counts';

export const recommendations = {
  title: 'Recommendations',
  sentence: (waiting: number) =>
    waiting === 0
      ? 'Nothing is waiting for approval.'
      : `${plural(waiting, 'recommendation is', 'recommendations are')} waiting for approval.`,
  grid: 'Runs',
  columns: {
    run: 'Run',
    asOf: 'As of',
    policy: 'Policy',
    by: 'Requested by',
    accounts: 'Accounts',
    safe: 'Score 80+',
    stopped: 'Stopped',
    warned: 'Warnings',
    waiting: 'To approve',
    approved: 'Approved',
    left: 'Exported',
  },
  hints: {
    accounts: 'Accounts with at least one recommendation, of all accounts in the run.',
    safe: 'Of the accounts with recommendations, the share whose recommendations all score 80 or more in the audit.',
    stopped: 'Recommendations the audit stopped: an error, or too few points. They cannot be approved.',
    warned: 'Recommendations that passed the audit with a warning.',
    waiting: 'Recommendations that passed the audit and that nobody has decided on.',
  },
  ofAccounts: (n: string) => `of ${n} accounts`,
  ofAll: (n: string) => `of ${n} recommended`,
  latest: 'Latest run',
  empty: {
    title: 'No runs yet',
    text: 'A run recommends up to three products to every account, judges each by the audit rules, and leaves the decision to you.',
  },
  policies: { STRICT: 'Strict', STANDARD: 'Standard', PERMISSIVE: 'Permissive' },
  policyHints: {
    STRICT: 'Fewest risks: also stops products recommended recently and buyers without an email address.',
    STANDARD: 'Leaves buyers alone who were written to recently; warns about doubtful cases.',
    PERMISSIVE: 'Stops only what must never go out, such as discontinued products or unsubscribed buyers.',
  },
  start: {
    action: 'Start a run',
    title: 'Start a run',
    text: 'Recommendations are computed for every account. Nothing goes out until someone approves it.',
    asOf: 'Purchases up to',
    asOfHint: 'A past day shows what would have been recommended then.',
    policy: 'Audit policy',
    started: 'Run started',
  },
  progress: {
    title: (asOf: string) => `Run as of ${asOf}`,
    WAITING: (by: string) => `Waiting to start, requested by ${by}`,
    READING: (by: string) => `Reading purchases and training the rankers, requested by ${by}`,
    COMPUTING: (by: string, done: string, total: string) => `${done} of ${total} accounts, requested by ${by}`,
    stop: 'Stop',
    REFUSED: 'The last run did not start',
    STOPPED: 'The last run was stopped',
    FAILED: 'The last run failed',
  },
};

export const recommendationRun = {
  title: (asOf: string) => `Run as of ${asOf}`,
  back: 'Recommendations',
  facts: (policy: string, by: string, at: string) => `${policy} policy · requested by ${by}, ${at}`,
  sentence: (waiting: number, total: number) =>
    waiting === 0
      ? `${recommendationCount(total)}, none waiting for approval.`
      : `${waiting.toLocaleString('en-GB')} of ${recommendationCount(total)} waiting for approval.`,
  parts: 'Parts of this run',
  tabs: { overview: 'Overview', items: 'Recommendations', changes: 'Changes' },
  missing: {
    title: 'Run not found',
    text: 'Only the latest runs are kept. This one may have made room for a newer one.',
    action: 'Go to recommendations',
  },
  review: (n: number) => `Review ${n.toLocaleString('en-GB')} to approve`,
  funnel: {
    title: 'From candidates to export',
    hint: 'Select a number to see the recommendations behind it',
    scenario: 'Scenario',
    total: 'All',
    candidates: 'Candidates',
    recommended: 'Recommended',
    passed: 'Passed audit',
    approved: 'Approved',
    left: 'Exported',
    hints: {
      candidates: 'Products a scenario suggested for an account. Each one is scored.',
      recommended: 'The best of them: one to three products per account.',
      passed: 'No error, and enough points for the policy.',
      approved: 'Approved by a manager.',
      left: 'Approved, passed the audit once more at export, and handed over.',
    },
    reason: 'Reason',
    refused: 'Why candidates were not chosen',
    refusedHint: 'The rest were suggested by two scenarios and counted for the stronger one',
  },
  outcome: {
    title: 'Bought since',
    hint: 'Of recommendations that passed the audit and that nobody rejected',
    scenario: 'Scenario',
    total: 'All',
    recommended: 'Recommended',
    bought: 'Bought',
    substituted: 'Something like it',
    exported: 'Exported',
    exportedBought: 'Bought of those',
    hints: {
      bought: 'The account bought that very product.',
      substituted: 'It bought another product of the same family, or of the same category where no family is known.',
      exportedBought: 'Exported recommendations whose account bought that very product.',
    },
    progress: (so: number, days: number, from: string) =>
      so >= days ? `In the ${days} days after ${from}.` : `${so} of the ${days} days after ${from} so far.`,
    caution:
      'Who would have bought anyway counts here, too. What recommending brought would take a control group that gets no recommendations.',
    soon: 'The first day after the run has yet to come.',
  },
  held: {
    title: 'Accounts without a recommendation',
    reason: 'Reason',
    accounts: 'Accounts',
    none: 'Every account has a recommendation.',
  },
  rules: {
    title: 'What the audit found',
    none: 'The audit found nothing.',
    rule: 'Rule',
    meaning: 'Means',
    count: 'Recommendations',
  },
  replay: {
    title: 'Proof',
    hint: 'The run keeps everything it was computed from. Computing it again must give the same result, bit for bit.',
    action: 'Compute again',
    running: (percent: number) => `Computing again, ${percent}% done`,
    identical: 'Identical',
    same: (accounts: number) => `${accountCount(accounts)} computed again, same fingerprint.`,
    different: (accounts: number) => `Different: ${accountCount(accounts)} computed again, other fingerprint.`,
    differing: (names: string) => `First accounts that differ: ${names}. A release that changed a rule may be why.`,
    failed: 'It could not be computed again',
    hash: 'Fingerprint',
    never: 'Not computed again lately.',
  },
  export: {
    action: (n: number) => `Export ${n.toLocaleString('en-GB')} approved`,
    title: 'Export approved recommendations',
    consequence: (n: number) =>
      `${plural(n, 'approved recommendation', 'approved recommendations')} will be judged once more by what is known now. What passes is exported; the rest is held back.`,
    again: 'What was exported before is part of it again.',
    button: 'Export',
    done: (n: number) => `${recommendationCount(n)} exported`,
    heldBack: (n: number) => (n === 0 ? 'Nothing was held back.' : `${recommendationCount(n)} held back.`),
    nothing: 'Nothing was exported.',
    file: 'Download CSV',
    workbook: 'Download Excel',
  },
  fourEyes: {
    own: 'Someone else has to approve this run',
    text: (accounts: number) =>
      `You requested it, and it reaches ${accountCount(accounts)}. Another manager approves a run of this size. You can still reject.`,
  },
};
