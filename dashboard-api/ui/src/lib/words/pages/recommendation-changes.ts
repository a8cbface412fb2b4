import { accountCount } from '@/lib/words/counts';

const figure = (n: number) => n.toLocaleString('en-GB');

/** One run beside an earlier one. */
export const recommendationChanges = {
  with: 'Compared with',
  sentence: (changed: number, accounts: number) =>
    `Something else for ${figure(changed)} of ${accountCount(accounts)}.`,
  identical: 'The same for every account, to the last digit of a score.',
  otherSettings: 'The two runs were computed with different configurations.',
  grid: 'What is recommended differently',
  byScenario: 'By scenario',
  figures: { scenario: 'Scenario', entered: 'New', left: 'Gone', changed: 'Changed', same: 'As before' },
  kinds: { ENTERED: 'New', LEFT: 'Gone', CHANGED: 'Changed' },
  filters: { change: 'Change', scenario: 'Scenario', rep: 'Rep' },
  columns: {
    account: 'Account',
    product: 'Product',
    change: 'Change',
    before: 'Before',
    now: 'Now',
    score: 'Rank score',
    rep: 'Rep',
  },
  place: (scenario: string, place: number) => `${scenario} no. ${place}`,
  quantity: (units: string) => `${units} units`,
  stopped: 'Stopped by audit',
  empty: {
    title: 'Nothing is recommended differently',
    text: 'Both runs say the same. Choose another run to compare with.',
  },
  filteredEmpty: { title: 'No matching changes', text: 'Remove a filter or shorten the search.' },
  alone: { title: 'Nothing to compare with', text: 'There is no other run yet.' },
};
