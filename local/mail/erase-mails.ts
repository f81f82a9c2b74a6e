import type { Spool } from './spool.ts'

/** Whose mails go: those about an account, and those that went to an address. */
export interface Traces {
  account: string
  address: string | null
}

/** Removes every mail about the account, whoever got it, and all that went to the address. May be repeated. */
export async function eraseMails(spool: Spool, { account, address }: Traces): Promise<void> {
  const marks = [`x-imaginprompt-account: ${account}`, ...(address === null ? [] : [`delivered-to: ${address}`])]
  for (const { id } of await spool.list()) {
    const lines = headOf((await spool.read(id)) ?? Buffer.alloc(0))
    if (marks.some((mark) => lines.includes(mark.toLowerCase()))) await spool.remove(id)
  }
}

/** The lines of a mail's header, in small letters. */
function headOf(message: Buffer): string[] {
  const end = message.indexOf('\r\n\r\n')
  return message
    .subarray(0, end === -1 ? undefined : end)
    .toString()
    .toLowerCase()
    .split('\r\n')
}
