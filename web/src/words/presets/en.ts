/** What is said about options that are kept under a name. */
export const presetsEn = {
  label: 'Preset',
  none: 'None',
  own: 'Yours',
  save: 'Keep these options as a preset',
  delete: (name: string) => `Delete “${name}”`,
  saveTitle: 'A new preset',
  name: 'Name',
  style: 'Style',
  styleHint: 'Words for the end of every prompt, such as: cartoon, at night',
  where: 'Who it is for',
  sharedWith: (team: string) => `Everybody in ${team}`,
  onlyMine: 'Only me',
  what: 'Model, size, number of pictures, steps, guidance and what is left out are kept. Prompt, seed and source are not.',
  keep: 'Keep it',
  leave: 'Close',
}
