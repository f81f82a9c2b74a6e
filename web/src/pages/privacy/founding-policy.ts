/** The English sentences of the founding privacy policy, word for word: they prevail over every translation. */
export const foundingPolicy = {
  collect: [
    'Account Information: Name, email address, and authentication credentials.',
    'Usage & Generation Data: Image uploads, generated prompts, output images, and interactions with our tools.',
    'Payment Information: Processed securely by our payment provider (Stripe). We do not store full credit card numbers on our servers.',
    'Technical Data: IP addresses, browser types, device information, and log data collected automatically when you use our website.',
  ],
  use: [
    'To provide, maintain, and deliver the core functionality of our AI generation tools.',
    'To authenticate users and process subscription transactions.',
    'To improve our algorithms and load-balancing systems (using anonymized, aggregated data).',
    'To communicate with you regarding updates, security alerts, and customer support.',
  ],
  cookies: [
    'Third party vendors, including Google, use cookies to serve ads based on your prior visits to our website or other websites.',
    "Google's use of advertising cookies enables it and its partners to serve ads to you based on your visit to our site and/or other sites on the Internet.",
    "You may opt out of personalized advertising by visiting Google's Ads Settings.",
    'If you do not accept cookies, you may not be able to use some portions of our service (such as staying logged into your account).',
  ],
  rights: [
    'The right to access, update, or delete the information we have on you.',
    'The right of rectification if your information is inaccurate.',
    'The right to object to or restrict our processing of your personal data.',
    'The right to data portability.',
    'To exercise any of these rights, please contact us using the information provided below.',
  ],
} as const

/** What the founding policy says in Japanese only, in English. */
export const amendedPolicy = {
  share: [
    'We never sell, rent, or trade your personal information. We share the necessary data explicitly, and solely to provide application functions, with trusted infrastructure providers (such as those for payment, edge routing, and database persistence).',
  ],
  retention: [
    'Generated images are retained natively within your account history. You retain the right to delete images from your dashboard immediately, which triggers a hard delete cascade across storage buckets. Unsaved generations are swept automatically after 30 days.',
    'We keep your personal information only for as long as the purposes set out in this policy need it. You retain the right to delete your account and related data from the dashboard at any time, which triggers a cascade throughout the database.',
  ],
} as const
