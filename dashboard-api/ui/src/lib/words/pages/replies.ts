/** What is said of replies to the sender of a file. */
export const replies = {
  title: 'Told to the sender',
  types: {
    'batch.completed': 'Completed',
    'batch.quarantined': 'On hold',
    'batch.failed': 'Failed',
    'batch.undone': 'Undone',
  } as Record<string, string>,
  delivered: (when: string) => `received ${when}`,
  waiting: (attempts: number, answer: string) => `not received yet: ${answer}, attempt ${attempts}`,
  soon: 'about to be told',
  givenUp: (attempts: number, answer: string) => `never received: ${answer}, given up after attempt ${attempts}`,
  noAnswer: 'no answer',
};
