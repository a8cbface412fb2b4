import { plural } from '@/lib/words/counts';

const orders = (count: number) => plural(count, 'order', 'orders');

export const accuracy = {
  title: 'Accuracy',
  sentence: (count: number, days: string, inside: string) =>
    `${orders(count)} in the last four weeks had a forecast: average error ${days} days, ${inside} inside the window.`,
  nothing: 'No forecasted order has come in yet.',
  stats: {
    purchases: 'Forecasted orders',
    error: 'Average error (days)',
    within3: 'Within 3 days',
    within7: 'Within a week',
    inside: 'Inside the window',
  },
  goal: (share: string) => `Target ${share}`,
  hints: {
    purchases: 'Orders of the last four weeks that had a forecast before they came in.',
    error: 'Average number of days between forecast and order, early or late.',
    within3: 'Share of these orders at most three days before or after the forecast.',
    within7: 'Share of these orders at most seven days before or after the forecast.',
    inside: 'Share of these orders inside the forecast window.',
  },
  chart: 'Average error by week (days)',
  chartAlt: (weeks: number, last: string) =>
    `Average error in days over ${plural(weeks, 'week', 'weeks')}; ${last} in the latest`,
  chartChart: 'Chart',
  chartTable: 'Table',
  week: 'Week of',
  empty: {
    title: 'Nothing to compare yet',
    text: 'Once forecasted orders come in, this page shows how close the forecasts were, week by week.',
  },
  shadow: {
    title: (model: string) => `Challenger: ${model}`,
    hint: 'The newest model is not in use. This is how its forecasts would have done on the orders since, next to the model in use.',
    stood: 'Model in use',
    tooFew: (purchases: number, least: number) =>
      `${purchases === 0 ? 'No forecasted order has' : plural(purchases, 'forecasted order has', 'forecasted orders have')} come in since it was trained; ${least} are needed to compare.`,
  },
  models: 'Forecast models',
  modelsHint: 'Before a model is used it is tested on the latest weeks against the baseline.',
  columns: {
    version: 'Model',
    learned: 'Trained on',
    rehearsed: 'Tested on',
    error: 'Average error (days)',
    simple: 'Baseline',
    within7: 'Within a week',
    state: 'Status',
  },
  learnedFrom: (accounts: string, gaps: string, until: string) =>
    `${accounts} accounts, ${gaps} intervals, up to ${until}`,
  rehearsedOn: (dates: string, span: string) => `${dates} orders, ${span}`,
  simpleRule: 'Baseline: last order + usual interval',
  active: 'In use',
  shortcomings: { FURTHER_OFF: 'Less accurate than the baseline', FEWER_DATES: 'Gives too few forecasts' },
  use: 'Use',
  confirm: (version: string) => `Use ${version}`,
  consequence: 'All forecasts will be recalculated now. This model stays in use until a better one is trained.',
  cancel: 'Cancel',
  activated: (version: string) => `Forecasts are being recalculated with ${version}.`,
};
