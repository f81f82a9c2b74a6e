/** MongoDB's error codes that this server answers with, by their `codeName`. */
const CODES = {
  InternalError: 1,
  BadValue: 2,
  FailedToParse: 9,
  TypeMismatch: 14,
  IllegalOperation: 20,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  WriteConflict: 112,
  CommandNotSupported: 115,
  InvalidPipelineOperator: 168,
  TransactionTooOld: 225,
  ConversionFailure: 241,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  InvalidResumeToken: 260,
  OperationNotSupportedInTransaction: 263,
  ChangeStreamFatalError: 280,
  ChangeStreamHistoryLost: 286,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  Interrupted: 11601,
  Location17276: 17276,
  Location40323: 40323,
  Location40324: 40324,
  Location40415: 40415,
} as const

type CodeName = keyof typeof CODES

/** The name of a code; undefined for one that this server does not answer with by itself. */
export const codeNameOf = (code: number): string | undefined =>
  Object.entries(CODES).find(([, known]) => known === code)?.[0]

/** A failure that the client is told about with MongoDB's own code. Anything else thrown is a bug of ours. */
export class MongoFault extends Error {
  readonly code: number
  readonly codeName: CodeName
  readonly labels: readonly string[]
  readonly details: Record<string, unknown>

  constructor(codeName: CodeName, message: string, labels: readonly string[] = [], details = {}) {
    super(message)
    this.name = 'MongoFault'
    this.code = CODES[codeName]
    this.codeName = codeName
    this.labels = labels
    this.details = details
  }
}

/** The body of the error as a command's reply. */
export function faultReply({ code, codeName, message, labels, details }: MongoFault): Record<string, unknown> {
  const reply = { ok: 0, errmsg: message, code, codeName, ...details }
  return labels.length > 0 ? { ...reply, errorLabels: [...labels] } : reply
}

/** A conflict between a transaction and another writer: `withTransaction` runs its body again on this label. */
export function writeConflict(): MongoFault {
  const message = 'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry'
  return new MongoFault('WriteConflict', message, ['TransientTransactionError'])
}
