import { plural } from '@/lib/words/counts';

/** What people who know an account say of products suggested to it. */
export const thumbs = {
  up: (product: string) => `${product} suits this account`,
  down: (product: string) => `${product} is not for this account`,
  form: {
    reason: 'Why not?',
    comment: 'Comment',
    commentHint: 'Optional',
    save: 'Not for this account',
    follows: 'It is left out of suggestions to this account for a while. You can undo this at any time.',
  },
  objections: {
    NOT_THEIR_RANGE: 'Doesn’t fit their range',
    TOO_EXPENSIVE: 'Too expensive for them',
    BOUGHT_ELSEWHERE: 'They buy it elsewhere',
    TURNED_DOWN: 'Offered and turned down',
    OTHER: 'Another reason',
  },
  declined: {
    title: 'Not for this account',
    said: (reason: string, by: string, until: string) => `${reason}, says ${by}. Left out until ${until}.`,
    undo: 'Undo',
    undoOf: (product: string) => `Suggest ${product} again`,
  },
  summary: {
    title: 'What reps say',
    none: 'Nobody has rated a suggestion in the last twelve weeks. Reps do so on the account page, beside each suggested product.',
    sentence: (up: number, down: number) =>
      `${plural(up, 'suggestion', 'suggestions')} suited the account and ${down.toLocaleString('en-GB')} did not, in the last twelve weeks.`,
    weeks: 'Suited, by week',
    weeksAlt: (weeks: number, first: string, last: string) =>
      `Share of rated suggestions that suited, over ${weeks} weeks: ${first} in the first, ${last} in the latest.`,
    week: 'Week of',
    suited: 'Suited',
    up: 'Up',
    down: 'Down',
    groups: 'By what suggested them',
    scenario: 'Scenario and ranking',
    noScenario: 'Suggested order',
    unknown: 'Not known',
    objections: 'Why they did not suit',
    objection: 'Reason',
    times: 'Times',
    file: 'Download all',
  },
  rankers: {
    LEARNED: 'Learned ranking',
    FREQUENCY: 'Purchase frequency',
    BUYERS_IN_COMMON: 'Buyers in common',
    RHYTHM: 'Own rhythm',
    COVERAGE: 'Top products',
  },
};
