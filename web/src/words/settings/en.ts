/** What the frame of the settings pages says. */
export const settingsEn = {
  navigation: 'Settings',
  places: { account: 'Profile', security: 'Security', activity: 'Activity' },
}
