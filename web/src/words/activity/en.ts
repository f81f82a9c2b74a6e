/** What the lists of activity say. */
export const activityEn = {
  title: 'Recent activity',
  lead: 'What you or others did that matters to the safety of your account. Device and IP address are forgotten after 90 days, the entry after a year.',
  workspaces: 'Activity of workspaces',
  workspaceTitle: 'Activity of the workspace',
  workspaceLead: (name: string) =>
    `What happened in “${name}” in the last year: all of it for owners and admins, for others what concerns themselves.`,
  noWorkspace: 'There is no such workspace, or you do not belong to it.',
  empty: 'Nothing has happened yet.',
  older: 'Older activity',
  because: (reason: string) => `Reason: ${reason}`,
  actors: {
    PERSON: (name: string | null) => name ?? 'A former member',
    API_KEY: (name: string | null) => `API key of ${name ?? 'a former member'}`,
    SUPPORT: () => 'Support staff of ImaginPrompt',
    SYSTEM: () => 'ImaginPrompt, by itself',
  },
  actions: {
    SIGNED_UP: 'Account opened',
    SIGNED_IN: 'Signed in',
    SIGNED_OUT: 'Signed out',
    SESSION_REVOKED: 'Another place signed out',
    SIGNED_OUT_EVERYWHERE: 'Signed out everywhere',
    TOKEN_REUSED: 'A session was ended because two browsers used it',
    PASSWORD_CHANGED: 'Password changed',
    PASSWORD_RESET: 'Password set anew by a link in a mail',
    EMAIL_CHANGE_REQUESTED: 'Change of the e-mail address asked for',
    EMAIL_CONFIRMED: 'E-mail address confirmed',
    PROFILE_CHANGED: 'Name or language changed',
    GENERATION_DELETED: 'Request with all its pictures deleted',
    IMAGE_DELETED: 'Picture deleted',
  },
}
