import { createHmac, timingSafeEqual } from 'node:crypto'

export interface Receipts {
  /** What a receipt is asked for by; whoever has it may see the receipt. */
  tokenOf(id: string): string
  /** Undefined for a token that we did not give out. */
  idOf(token: string): string | undefined
  /** The receipt as text, with a signature that `open` recognises. */
  seal(receipt: object): string
  /** The receipt of a text that we sealed; undefined where a letter of it was changed. */
  open(document: string): unknown
}

/**
 * Seals receipts with HMAC-SHA-256, so that nobody can make one up and none can be changed. A new key makes those that are
 * out unreadable.
 */
export function createReceipts(key: string): Receipts {
  const sign = (purpose: string, text: string) =>
    createHmac('sha256', key).update(`${purpose}\0${text}`).digest('base64url')
  const isSigned = (purpose: string, text: string, signature: string) => {
    const [given, right] = [Buffer.from(signature), Buffer.from(sign(purpose, text))]
    return given.length === right.length && timingSafeEqual(given, right)
  }
  return {
    tokenOf: (id) => `${id}.${sign('token', id)}`,
    idOf(token) {
      const [id = '', signature = ''] = token.split('.')
      return isSigned('token', id, signature) ? id : undefined
    },
    seal: (receipt) => JSON.stringify({ ...receipt, signature: sign('document', JSON.stringify(receipt)) }, null, 2),
    open(document) {
      try {
        const { signature, ...receipt } = JSON.parse(document) as { signature?: unknown }
        return typeof signature === 'string' && isSigned('document', JSON.stringify(receipt), signature)
          ? receipt
          : undefined
      } catch {
        return undefined
      }
    },
  }
}
