import { join } from 'node:path'
import { readEnv } from '../../platform/env.ts'
import { createLog } from '../../platform/log.ts'
import { runService } from '../../platform/run-service.ts'
import { startMail } from './start-mail.ts'

await runService(async (env) => {
  const options = readEnv(env, (read) => ({
    host: read.optional('HOST', '127.0.0.1'),
    pagePort: read.port('PORT', 0),
    smtpPort: read.port('SMTP_PORT', 0),
    folder: join(read.optional('DATA_DIR', '.data'), 'mail'),
  }))
  const mail = await startMail({ ...options, log: createLog('mail') })
  process.stdout.write(`${JSON.stringify({ smtp: mail.smtpUrl, page: mail.pageUrl })}\n`)
  return mail
})
