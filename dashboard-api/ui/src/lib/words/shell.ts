export const shell = {
  navigation: 'Main navigation',
  find: 'Find',
  collapse: 'Collapse menu',
  expand: 'Expand menu',
  account: 'Your account',
  signOut: 'Sign out',
  theme: 'Appearance',
  light: 'Light',
  dark: 'Dark',
  auto: 'Like the system',
  pages: {
    today: 'Today',
    accounts: 'Accounts',
    engagement: 'Engagement',
    team: 'Team',
    targets: 'Targets',
    accuracy: 'Accuracy',
    data: 'Data',
    messages: 'Messages',
    activity: 'Activity',
    deadLetters: 'Dead letters',
  },
  roles: {
    ADMIN: 'Administrator',
    MANAGER: 'Manager',
    REP: 'Sales rep',
    MARKETING: 'Marketing',
    READ_ONLY: 'Read only',
  },
};

export const palette = {
  placeholder: 'Find an account, a page, a command…',
  nothing: 'Nothing found. Try part of a name, a city or a code.',
  accounts: 'Accounts',
  pages: 'Pages',
  commands: 'Commands',
  overdue: 'Show overdue accounts',
  dueWeek: 'Show accounts due this week',
  highChurn: 'Show accounts likely to leave',
  actionNeeded: 'Show reminders that need action',
  upload: 'Upload a sales file',
  sendReminders: 'Send reminders',
  toggleTheme: 'Switch between light and dark',
};

export const login = {
  title: 'Sign in',
  username: 'User name',
  password: 'Password',
  submit: 'Sign in',
  expired: 'Your session has ended. Sign in to go on where you were.',
  promises: [
    'The day of the next order, and the window it falls in',
    'Who was reminded, and who has bought since',
    'Where revenue is at risk, and with whom',
  ],
};
