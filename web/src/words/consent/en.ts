/** What visitors are asked before anything optional is loaded. */
export const consentEn = {
  title: 'Cookies of others',
  question:
    'May Google set cookies here, to count visits and to show advertising? Everything works without them, and nothing of the kind is loaded until you say yes.',
  more: 'What exactly',
  allow: 'Allow',
  refuse: 'Refuse',
}
