/** What is kept of an authenticator app that an account asks for besides the password. */
export interface SecondFactor {
  userId: string
  /** The secret that the app shares, sealed. */
  sealedSecret: string
  /** When the first code proved that the app has the secret; null before. The account asks for codes from then on. */
  enabledAt: Date | null
  /** The latest step of 30 seconds whose code was used: no code counts twice. */
  lastStep: number
  /** Marks of the recovery codes that were not used yet. */
  recoveryMarks: readonly string[]
}

/** How many recovery codes there are at first. */
export const RECOVERY_CODES = 10

/** Free wrong codes for one account from all unknown places together: a code is short, and each has three chances in a million. */
export const FREE_WRONG_CODES = 10

/** What wrong codes of an account count under, apart from wrong passwords. */
export const codeSubject = (userId: string): string => `codes of ${userId}`
