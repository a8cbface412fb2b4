const unexpected = {
  what: 'This could not be shown',
  why: 'Something unexpected went wrong in the page.',
  next: 'Try again; if it stays, reload the page.',
};

/** What the application says when something is refused or fails: what happened, why, and what to do. */
export const errors = {
  unexpected,
  partMissing: {
    what: 'This page has not arrived',
    why: 'Roadbook cannot be reached just now.',
    next: 'It opens by itself as soon as the connection is back.',
  },
  retryAfter: (seconds: number) => `Try again in ${seconds} seconds.`,
  byCode: {
    unreachable: {
      what: 'Roadbook cannot be reached',
      why: 'There was no answer over the network.',
      next: 'Check the connection, then try again.',
    },
    bad_credentials: {
      what: 'Wrong user name or password',
      why: 'Check both: capital letters count.',
      next: 'Then try again.',
    },
    unknown_parameter: {
      what: 'This address asks for something unknown',
      why: 'A filter or sort in the address does not exist.',
      next: 'Clear the filters.',
    },
    too_large: {
      what: 'The file is too large',
      why: 'It is over the limit set for uploads.',
      next: 'Split it, or compress it with gzip.',
    },
    unsupported_type: {
      what: 'This kind of file cannot be read',
      why: 'It is not a sales file in a known format.',
      next: 'Save it as CSV and upload it again.',
    },
    storage_unavailable: {
      what: 'The file was not taken',
      why: 'It could not be stored safely just now. Nothing was counted.',
      next: 'Try again in a minute.',
    },
  },
  byStatus: {
    400: {
      what: 'The request was not understood',
      why: 'Something in it is not right.',
      next: 'Change it and try again.',
    },
    401: { what: 'You are signed out', why: 'Your session has ended.', next: 'Sign in again.' },
    403: {
      what: 'This is not open to you',
      why: 'Your role does not include it.',
      next: 'Ask an administrator if you need it.',
    },
    404: { what: 'This is not here', why: 'It may have moved, or not be yours to see.', next: 'Go back to the list.' },
    409: {
      what: 'Somebody was faster',
      why: 'It has changed since you opened it.',
      next: 'Reload and look again.',
    },
    413: { what: 'That is too large', why: 'It is over the limit.', next: 'Send less at once.' },
    429: { what: 'Too many attempts', why: 'There were too many requests in a short time.', next: 'Wait a moment.' },
    503: {
      what: 'A part of Roadbook is not answering',
      why: 'It may be starting, or too busy.',
      next: 'Try again in a minute. Nothing was lost.',
    },
  },
};
