import { once } from 'node:events'
import { get } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'

// Loaded into a process before its program: keeps calling an address that the program has no business with, and says how that ends.
const address = process.env.CALL_ELSEWHERE ?? ''
void (async () => {
  for (;;) {
    const outcome = await once(get(address), 'response').then(
      () => 'reached',
      (error: NodeJS.ErrnoException) => error.code,
    )
    process.stderr.write(`${JSON.stringify({ elsewhere: outcome })}\n`)
    await delay(50)
  }
})()
