/** Why set-up is shown: the printed address was opened, another one was, or the owner signed in and has no name. */
export type SetUpReason = 'invited' | 'uninvited' | 'name lost';

export const setUpWords: Readonly<Record<SetUpReason, { readonly title: string; readonly lead: string }>> = {
  invited: { title: 'Welcome to Code Runs', lead: 'You are the first person here, so you become the owner.' },
  uninvited: {
    title: 'Welcome to Code Runs',
    lead: 'Nobody owns this server yet. Whoever started it becomes the owner.',
  },
  'name lost': { title: 'Welcome back', lead: 'This server does not know your name any more. Give it again.' },
};
