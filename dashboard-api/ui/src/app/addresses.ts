/** The address of every page, by the file in `routes/` that is its own chunk. */
export const addresses = {
  today: '',
  accounts: 'accounts',
  account: 'accounts/:id/:tab?',
  watch: 'watch',
  engagement: 'engagement',
  team: 'team',
  targets: 'targets',
  'target-model': 'targets/model',
  agent: 'targets/agents/:id',
  accuracy: 'accuracy',
  backtest: 'backtest',
  data: 'data',
  messages: 'messages',
  activity: 'activity',
  'dead-letters': 'administration/dead-letters',
} as const;
