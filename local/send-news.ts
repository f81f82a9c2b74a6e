import { readFile } from 'node:fs/promises'
import { sendNews } from '../subgraphs/users/send-news.ts'
import { onDatabase } from './operator-database.ts'

/** `npm run news -- december.json`: queues news for everybody who wants it; by `MONGODB_URI`, or while the platform runs here. */
await onDatabase(async (uri) => {
  const [, , file] = process.argv
  if (file === undefined) throw new Error('Say which news: npm run news -- december.json (docs/operations.md).')
  return sendNews(uri, await readFile(file, 'utf8'))
})
