import { plural } from '@/lib/words/counts';

/** What is said of customers as a list: who they are, whoever entered them. */
export const customers = {
  title: 'Customers',
  sentence: {
    active: (n: number) => (n === 0 ? 'No customer yet.' : `${plural(n, 'customer', 'customers')} you sell to.`),
    without_orders: (n: number) =>
      n === 0 ? 'Every customer has ordered.' : `${plural(n, 'customer has', 'customers have')} not ordered yet.`,
    archived: (n: number) =>
      n === 0 ? 'No customer is archived.' : `${plural(n, 'archived customer', 'archived customers')}.`,
    merged: (n: number) =>
      n === 0 ? 'No customer was merged.' : `${plural(n, 'customer was', 'customers were')} merged into another.`,
  },
  states: { active: 'Active', without_orders: 'No orders yet', archived: 'Archived', merged: 'Merged' },
  show: 'Show',
  grid: 'Customers',
  search: 'Search by name, city, code or email',
  columns: {
    name: 'Customer',
    city: 'City',
    code: 'Code',
    rep: 'Rep',
    email: 'Buyer',
    seen: 'Last order',
    updated: 'Changed',
  },
  never: 'None yet',
  empty: {
    none: { title: 'No customers', text: 'Customers come with sales files. Or enter one by hand.' },
    filtered: { title: 'Nothing found', text: 'Try part of a name, or show other customers.' },
  },
  open: 'Open account',
  openSurvivor: 'Open the account it was merged into',
  facts: {
    id: 'Account',
    code: 'Customer code',
    shipTo: 'Ship-to',
    address: 'Address',
    chain: 'Chain',
    region: 'Region',
    rep: 'Rep',
    email: 'Buyer’s email',
    currency: 'Currency',
    seen: 'Last order in a file',
    entered: 'Entered by',
    archived: 'Archived',
  },
  byOn: (who: string, when: string) => `${who}, ${when}`,
  enter: {
    action: 'New customer',
    title: 'New customer',
    submit: 'Add customer',
    hint: 'Orders find this customer by its code and ship-to, or else its code and address, or else its name. Enter them as your sales files will.',
    code: 'Customer code',
    shipTo: 'Ship-to code',
    currency: 'Currency',
    currencyHint: 'Three letters, such as EUR',
    done: (name: string) => `${name} added`,
  },
  archive: {
    action: 'Archive',
    title: (name: string) => `Archive ${name}?`,
    text: 'It leaves Today, the list of accounts, reminders, recommendations and digests. Its orders stay, and keep counting in revenue and in its rep’s results. Later orders do not bring it back: you do.',
    done: (name: string) => `${name} archived`,
  },
  restore: {
    action: 'Take back',
    done: (name: string) => `${name} is active again`,
  },
  instead: {
    title: (name: string) => `${name} is archived`,
    text: (who: string, when: string) =>
      `${who} archived it on ${when}. It is left out of lists, reminders and recommendations.`,
  },
};
