/** What the frame of the settings pages says. */
export const settingsEn = {
  navigation: 'Settings',
  places: {
    account: 'Profile',
    credits: 'Plan and credits',
    workspaces: 'Workspaces',
    security: 'Security',
    privacy: 'Privacy',
    activity: 'Activity',
    developers: 'Developers',
    support: 'Support',
  },
}
