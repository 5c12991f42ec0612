/** Why set-up is shown: the printed address was opened, another one was, the code was wrong, or the owner signed in and has no name. */
export type SetUpReason = 'invited' | 'uninvited' | 'wrong code' | 'name lost';

export const setUpWords: Readonly<Record<SetUpReason, { readonly title: string; readonly lead: string }>> = {
  invited: {
    title: 'Welcome to Code Runs',
    lead: 'Nobody owns this server yet. The address that it printed makes you the owner.',
  },
  uninvited: {
    title: 'Welcome to Code Runs',
    lead: 'Nobody owns this server yet. Whoever started it becomes the owner.',
  },
  'wrong code': {
    title: 'That code is wrong',
    lead: 'It is not the one that this server printed when it started. An address from an older data folder holds an old code.',
  },
  'name lost': { title: 'Welcome back', lead: 'This server does not know your name any more. Give it again.' },
};
