import { plural } from '@/lib/words/counts';

const pairs = (n: number) => plural(n, 'pair', 'pairs');

export const duplicates = {
  title: 'Duplicates',
  sentence: {
    open: (n: number) =>
      n === 0 ? 'No accounts look like duplicates.' : `${pairs(n)} of accounts may be the same customer.`,
    accepted: (n: number) => `${pairs(n)} merged.`,
    dismissed: (n: number) => `${pairs(n)} kept apart.`,
  },
  searchLabel: 'Search duplicates',
  state: 'Status',
  states: { open: 'To decide', accepted: 'Merged', dismissed: 'Kept apart' },
  pair: 'Same customer?',
  select: 'Select',
  selectPair: (account: string, into: string) => `Select ${account} and ${into}`,
  chosen: (n: number) => `${pairs(n)} selected`,
  clear: 'Clear',
  columns: {
    score: 'Match',
    account: 'Account',
    into: 'Merge into',
    evidence: 'Why',
    orders: 'Orders',
  },
  scoreHint: 'Adds up what the two have in common: address, name and email. 100 is certain.',
  sure: { high: 'Strong', medium: 'Likely', low: 'Weak' },
  anyEvidence: 'Any reason',
  evidences: { address: 'Address', name: 'Name', email: 'Email' },
  evidence: {
    ADDRESS: 'same address',
    NEAR_ADDRESS: 'same building',
    NAME_AND_POSTCODE: 'same name and postcode',
    NAME_AND_CITY: 'same name and city',
    SIMILAR_NAME: 'similar name in the same city',
    EMAIL: 'same email',
  } as Record<string, string>,
  facts: {
    label: 'The two accounts',
    name: 'Name',
    code: 'Code',
    address: 'Address',
    rep: 'Rep',
    orders: 'Orders',
    revenue: 'Net revenue',
  },
  alongside: (n: number) =>
    `${plural(n, 'account that was', 'accounts that were')} merged into it before will move with it.`,
  merge: {
    moves: (orders: number, revenue: string, account: string, into: string) =>
      `${plural(orders, 'order', 'orders')} worth ${revenue} will move from ${account} to ${into}.`,
    nothing: (account: string, into: string) => `${account} has no orders to move to ${into}.`,
    after: (account: string) =>
      `Later orders of ${account} will follow, and its reminders stop. You can undo this at any time on the account’s page.`,
  },
  unmerge: {
    moves: (orders: number, revenue: string, account: string, into: string) =>
      `${plural(orders, 'order', 'orders')} worth ${revenue} will move from ${into} back to ${account}.`,
    nothing: (account: string, into: string) => `${into} holds no orders of ${account}.`,
    after: (account: string) => `${account} will be an account of its own again, as if it had never been merged.`,
  },
  actions: { accept: 'Merge', dismiss: 'Keep apart' },
  decide: {
    title: {
      accept: (n: number) => (n === 1 ? 'Merge accounts' : `Merge ${pairs(n)}`),
      dismiss: (n: number) => (n === 1 ? 'Keep apart' : `Keep ${pairs(n)} apart`),
    },
    consequence: {
      accept: (n: number) =>
        n === 1
          ? 'The account with fewer orders will be merged into the other.'
          : `In each of the ${pairs(n)}, the account with fewer orders will be merged into the other. You can undo each merge on the account’s page.`,
      dismiss: (n: number) =>
        n === 1 ? 'This pair will not be suggested again.' : `These ${pairs(n)} will not be suggested again.`,
    },
    button: {
      accept: (n: number) => (n === 1 ? 'Merge' : `Merge ${pairs(n)}`),
      dismiss: (n: number) => (n === 1 ? 'Keep apart' : `Keep ${pairs(n)} apart`),
    },
    done: {
      accept: (n: number) => (n === 1 ? 'The accounts are being merged.' : `${pairs(n)} are being merged.`),
      dismiss: (n: number) => (n === 1 ? 'Kept apart.' : `${pairs(n)} kept apart.`),
    },
    refused: (n: number) => `${pairs(n)} could not be decided: they were merged or decided meanwhile.`,
    reason: 'Why',
    hint: {
      accept: 'Shown on both accounts.',
      dismiss: 'Shown in the list of pairs kept apart.',
    },
  },
  decidedBy: {
    OPEN: (who: string, when: string) => `${who}, ${when}`,
    ACCEPTED: (who: string, when: string) => `Merged by ${who}, ${when}`,
    DISMISSED: (who: string, when: string) => `Kept apart by ${who}, ${when}`,
  },
  empty: {
    open: { title: 'No duplicates found', text: 'Accounts that look like the same customer will appear here.' },
    accepted: { title: 'Nothing merged yet', text: 'Pairs you merge will appear here.' },
    dismissed: { title: 'Nothing kept apart yet', text: 'Pairs you keep apart will appear here.' },
    filtered: { title: 'No matching pairs', text: 'Try fewer filters or another word.' },
  },
  lineage: {
    title: 'Where this account comes from',
    hint: 'How files spelled it, and what was merged into it',
    none: 'No file has named this account yet.',
    spellings: 'Spellings in files',
    merges: 'Merges',
    columns: {
      name: 'Name',
      address: 'Address',
      code: 'Code',
      rule: 'Known by',
      source: 'Source',
      since: 'First seen',
    },
    rules: { SHIP_TO: 'Ship-to code', ADDRESS: 'Address', NAME: 'Name' },
    merged: (account: string, into: string) => `${account} was merged into ${into}.`,
    by: (who: string, when: string) => `${who}, ${when}`,
    undoneBy: (who: string, when: string) => `Undone by ${who}, ${when}`,
    failed: 'Did not finish. Merge or undo again.',
    states: { MERGING: 'In progress', MERGED: '', UNMERGING: 'Being undone', UNMERGED: 'Undone' },
    unmerge: {
      action: 'Undo merge',
      title: (name: string) => `Undo merge of ${name}`,
      button: 'Undo merge',
      hint: 'Shown on both accounts.',
      done: (name: string) => `The merge of ${name} is being undone.`,
    },
    away: {
      title: (name: string) => `${name} was merged`,
      text: (into: string) => `Its orders are now under ${into}.`,
      action: 'Open that account',
    },
  },
};
