/** What pages say about mails that a person may decline. */
export const mailsEn = {
  title: 'Mails',
  essential: 'What concerns the safety of the account, and receipts, always come.',
  topics: {
    PRODUCT_UPDATES: { name: 'News', about: 'What is new here, now and then. Goes to confirmed addresses only.' },
    REMINDERS: {
      name: 'Reminders',
      about: 'Before pictures that you do not keep are erased, and when credits run low.',
    },
  },
  saved: 'Saved.',
  stopTitle: 'Stop mails',
  stopLead: 'Mails like the one with this link will not be sent to you any more.',
  stop: 'Stop them',
  stopped: {
    PRODUCT_UPDATES: 'You will get no more news from us.',
    REMINDERS: 'You will get no more reminders from us.',
  },
  resumeHint: 'If you change your mind, switch them on again on the account page.',
}
