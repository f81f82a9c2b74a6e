import { randomBytes } from 'node:crypto'

/** A new opaque id: 96 random bits as 24 hexadecimal digits. */
export const newId = (): string => randomBytes(12).toString('hex')
