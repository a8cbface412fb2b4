import { accountCount, plural } from '@/lib/words/counts';

/** What reminders are worth, for people who never heard of statistics. */
export const holdout = {
  title: 'Holdout results',
  never: 'Every buyer is reminded, so nobody can know what reminders are worth.',
  sentence: {
    TOO_EARLY: 'Too early to say what reminders are worth.',
    UNEVEN: 'What reminders are worth cannot be told: the two groups are not as they were drawn.',
    OPEN: 'It is not known yet whether reminders bring orders.',
    MORE: 'Reminders bring orders.',
    FEWER: 'Reminded accounts order less often.',
  },
  plan: {
    title: 'Before it begins',
    hint: 'Some accounts get no reminders. How much more often the others order is what reminders are worth.',
    percent: 'Accounts without reminders',
    points: 'Difference worth knowing',
    pointsHint: 'Orders per 100 reminders.',
    pointsOption: (n: number) => `${plural(n, 'order', 'orders')} per 100`,
    accounts: 'Due each month',
    accountsHint: 'Accounts that will be reminded within the next 30 days.',
    leftOut: 'Without a reminder',
    leftOutHint: 'Of them, each month.',
    rate: 'Order in time anyway',
    rateHint: (days: number) => `By the forecasts, within ${days} days of the day they are due.`,
    knownBy: 'Known by',
    knownByHint: 'If the difference is there, it has been found by then in four cases out of five.',
    tooLong: 'Not within 5 years',
    tooLongText: 'Leave out more accounts, or look for a larger difference.',
    nobody: {
      title: 'Nothing to compare yet',
      text: 'No account is forecast to order within the next days. Come back when forecasts are there.',
    },
    chart: 'What can be known, and when',
    chartHint: 'The smallest difference that would be found, in orders per 100 reminders.',
    chartAlt: (first: string, last: string) =>
      `Smallest difference that would be found: ${first} orders per 100 after 1 month, ${last} after 12 months`,
    month: 'After',
    months: (n: number) => plural(n, 'month', 'months'),
    smallest: 'Smallest difference',
  },
  start: {
    action: 'Start comparing',
    title: 'Leave accounts without reminders?',
    consequence: (percent: number, accounts: number) =>
      `${percent}% of accounts get no reminders from now on, about ${accountCount(accounts)} each month. Chance picks them; stores of one chain stay together. Reps still see them as due.`,
    until: (day: string) => `You can stop at any time. Before ${day}, expect no answer.`,
    done: 'The comparison has begun',
  },
  end: {
    action: 'Stop comparing',
    title: 'Remind everyone again?',
    consequence:
      'All accounts get reminders again. What has been drawn so far is still counted for two weeks. A new comparison starts from nothing, with other accounts.',
    done: 'Every account is reminded again',
  },
  failures: {
    never_known: {
      what: 'This could never be known',
      why: 'A difference this small could not be told from chance within 5 years.',
      next: 'Leave out more accounts, or look for a larger difference.',
    },
    already_running: {
      what: 'A comparison is under way already',
      why: 'Only one runs at a time.',
      next: 'Reload to see it.',
    },
    not_running: { what: 'Nothing is being compared', why: 'Somebody else has stopped it.', next: 'Reload to see it.' },
  },
  rehearsing: {
    title: 'Nobody is left out at the moment',
    text: 'Email does not reach buyers (test mode or redirected), so every buyer is treated alike.',
  },
  uneven: {
    title: 'Do not trust a difference here',
    text: 'Far more accounts than drawn are in one group; chance does that less than once in 1,000 times. Something takes accounts out of one group. Have it looked into.',
  },
  result: {
    title: 'What reminders are worth',
    MORE: (low: string, high: string) => `Between ${low} and ${high} more orders per 100 reminders.`,
    FEWER: (low: string, high: string) => `Between ${low} and ${high} fewer orders per 100 reminders.`,
    OPEN: (low: string, high: string) =>
      `Anything from ${low} to ${high} orders per 100 reminders would fit what has been seen. As long as zero is among it, nobody wins.`,
    TOO_EARLY: (done: number, days: number) =>
      `${plural(done, 'due date is', 'due dates are')} over so far. Each one counts ${days} days after the order was due; at least 30 accounts in each group have to get there.`,
    money: (low: string, high: string) => `In revenue: from ${low} to ${high} per reminder.`,
    severalCurrencies: 'Revenue is not compared, because orders are in several currencies.',
    planned: (points: number, day: string) =>
      `Planned to find a difference of ${plural(points, 'order', 'orders')} per 100 by ${day}.`,
    ended: (who: string, when: string) => `Stopped by ${who} ${when}.`,
    startedBy: (who: string, when: string) => `Started by ${who} ${when}.`,
    configuration: 'the configuration',
    explained: (percent: string) => `Forecasts explained ${percent} of the chance in it.`,
    honest:
      'You may look every day: these ranges are wide enough that looking often does not turn chance into a result (all of them hold the truth at once in 95 cases out of 100).',
  },
  arms: {
    title: 'The two groups',
    group: 'Group',
    TREATMENT: 'Reminded',
    HOLDOUT: 'Not reminded',
    clusters: 'Accounts',
    clustersHint: 'A chain counts once.',
    drawn: (percent: number) => `Drawn: ${percent}% without reminders. A chain counts as one account.`,
    even: 'The groups are as large as they were drawn.',
    cycles: 'Times due',
    orders: 'Ordered in time',
    rate: 'Per 100',
    revenue: 'Revenue each time',
    note: 'These are plain averages. The range above also takes out what forecasts expected of each group anyway.',
  },
  chart: {
    title: 'The range, day by day',
    hint: 'More orders per 100 reminders. Above zero, reminders bring orders.',
    alt: (days: number, low: string, high: string) =>
      `Range of the difference over ${plural(days, 'day', 'days')}, now from ${low} to ${high} orders per 100`,
    empty: { title: 'No range yet', text: 'It begins when the first due dates are over in both groups.' },
    day: 'Day',
    low: 'At least',
    high: 'At most',
    best: 'Best guess',
    due: 'Times due',
  },
  fileName: 'holdout-readings.csv',
};
