const unexpected = {
  what: 'This could not be shown',
  why: 'Something unexpected went wrong in the page.',
  next: 'Try again. If it happens again, reload the page.',
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
      why: 'They do not match any user; capital letters count.',
      next: 'Check both and try again.',
    },
    wrong_code: {
      what: 'Wrong code',
      why: 'It does not match, or has been used already.',
      next: 'Enter the newest code of your app, or a recovery code.',
    },
    four_eyes: {
      what: 'Someone else has to approve this',
      why: 'You requested the run, and it reaches many accounts.',
      next: 'Ask another manager to approve it.',
    },
    audit_failed: {
      what: 'Stopped by the audit',
      why: 'It breaks a rule, so it cannot be approved.',
      next: 'Fix the cause and start a new run, or reject it.',
    },
    already_left: {
      what: 'Already exported',
      why: 'It has left, so the decision is final.',
      next: 'Reload to see it.',
    },
    recommendation_runs: {
      what: 'A run is under way already',
      why: 'Only one run is computed at a time.',
      next: 'Wait for it to finish, or stop it.',
    },
    recommendation_replays: {
      what: 'A run is being computed again already',
      why: 'Only one is computed at a time.',
      next: 'Wait for it to finish.',
    },
    undo_not_recorded: {
      what: 'This file cannot be undone',
      why: 'It is not known what it changed.',
      next: 'Upload a file that corrects its rows.',
    },
    too_old: {
      what: 'This file came too long ago',
      why: 'What it said is no longer kept apart from what later files said.',
      next: 'Upload the file again instead.',
    },
    stale: {
      what: 'Changed by someone else',
      why: 'It has changed since you opened it.',
      next: 'Look at it again, then decide.',
    },
    unknown_parameter: {
      what: 'Unknown filter',
      why: 'A filter or sort in the link does not exist.',
      next: 'Clear the filters.',
    },
    too_large: {
      what: 'The file is too large',
      why: 'It is over the limit set for uploads.',
      next: 'Split it, or compress it with gzip.',
    },
    empty_file: {
      what: 'The file is empty',
      why: 'It has no rows.',
      next: 'Check the export, then upload it again.',
    },
    unsupported_type: {
      what: 'This kind of file cannot be read',
      why: 'It is not a sales file in a known format.',
      next: 'Save it as XLSX or CSV, without a password, and upload it again.',
    },
    unreadable_file: {
      what: 'This file cannot be read',
      why: 'It is damaged, or not what its name says.',
      next: 'Correct the file and try again.',
    },
    busy: {
      what: 'Too many files are being checked',
      why: 'Others are checking files just now.',
      next: 'Try again in a moment.',
    },
    name_taken: {
      what: 'This name is taken',
      why: 'There is a source or profile of this name.',
      next: 'Choose another one.',
    },
    other_kind: {
      what: 'This source sends other files',
      why: 'What a source sends stays of one kind.',
      next: 'Choose another source.',
    },
    not_held: {
      what: 'Already released',
      why: 'Someone else released it.',
      next: 'Close this and look again.',
    },
    storage_unavailable: {
      what: 'Upload failed',
      why: 'The file could not be stored. Nothing was counted.',
      next: 'Try again in a minute.',
    },
  },
  byStatus: {
    400: {
      what: 'The request was not understood',
      why: 'Something in it is not valid.',
      next: 'Change it and try again.',
    },
    401: { what: 'You are signed out', why: 'Your session has ended.', next: 'Sign in again.' },
    403: {
      what: 'You don’t have access',
      why: 'Your role does not include this.',
      next: 'Ask an administrator if you need it.',
    },
    404: {
      what: 'Not found',
      why: 'It may have been removed, or you may not have access.',
      next: 'Go back to the list.',
    },
    409: {
      what: 'Changed by someone else',
      why: 'It has changed since you opened it.',
      next: 'Reload and try again.',
    },
    413: { what: 'Too large', why: 'It is over the limit.', next: 'Send less at once.' },
    429: { what: 'Too many attempts', why: 'There were too many requests in a short time.', next: 'Wait a moment.' },
    503: {
      what: 'A part of Roadbook is not answering',
      why: 'It may be starting, or too busy.',
      next: 'Try again in a minute. Nothing was lost.',
    },
  },
};
