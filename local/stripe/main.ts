import { join } from 'node:path'
import { readEnv } from '../../platform/env.ts'
import { createLog } from '../../platform/log.ts'
import { runService } from '../../platform/run-service.ts'
import type { FaultSettings } from './faults/faults.ts'
import { startStripe } from './start-stripe.ts'

await runService(async (env) => {
  const config = readEnv(env, (read) => ({
    dataDir: join(read.optional('DATA_DIR', '.data'), 'stripe'),
    host: read.optional('STRIPE_HOST', '127.0.0.1'),
    port: read.port('STRIPE_PORT', 0),
    publicUrl: read.url('STRIPE_PUBLIC_URL', undefined),
    apiKey: read.optional('STRIPE_SECRET_KEY', undefined),
    webhookUrl: read.url('STRIPE_WEBHOOK_URL', undefined),
    webhookSecret: read.optional('STRIPE_WEBHOOK_SECRET', undefined),
    faults: read.parsed(
      'STRIPE_FAULTS',
      (text): FaultSettings => JSON.parse(text || '{}'),
      'a JSON object of fault knobs',
    ),
  }))
  const stripe = await startStripe({ ...config, logger: createLog('stripe') })
  // Whoever started it with a free port learns here which one it is.
  process.stdout.write(`${JSON.stringify({ url: stripe.url })}\n`)
  return stripe
})
