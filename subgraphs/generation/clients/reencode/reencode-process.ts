/**
 * A process that encodes one uploaded file anew and ends. It knows no secret and holds nothing of anybody else, and a decoder that hangs
 * or fails takes nothing along but this process.
 */
import type { Reencode } from '../../domain/ports.ts'
import { encodeAnew } from './encode-anew.ts'

process.once('message', async (asked: Parameters<Reencode>) => {
  process.send?.(await encodeAnew(...asked), () => process.disconnect())
})
