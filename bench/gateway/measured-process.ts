/** One gateway in a process of its own, so that its CPU time is its own. Asked over IPC: what it has used. */
import { readFileSync } from 'node:fs'
import { startGateway } from '../../gateway/service.ts'
import { toyConfig } from '../../gateway/toy/platform.ts'
import { startForwarder } from './forwarder.ts'
import { startStockGateway } from './stock-gateway.ts'

export type GatewayKind = 'ours' | 'stock' | 'forwarder'
/** CPU time in microseconds; memory in bytes. */
export interface Use {
  cpu: number
  rss: number
  heap: number
}
export type Report = { url: string } | Use

const keys = Object.fromEntries(['users', 'products', 'reviews'].map((name) => [name, name.repeat(8)]))
const [kind, file = ''] = process.argv.slice(2)
const content = readFileSync(file, 'utf8')

/** The file holds the supergraph, or the stages of the forwarder. */
const start: Record<GatewayKind, () => Promise<string>> = {
  ours: async () =>
    (await startGateway({ ...toyConfig(content, keys), production: true, sharedFetches: false, entityCache: 0 })).url,
  stock: () => startStockGateway(content),
  forwarder: () => startForwarder(JSON.parse(content)),
}

const url = await start[kind as GatewayKind]()
const report = (what: Report) => process.send?.(what)
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed: heap } = process.memoryUsage()
  report({ cpu: user + system, rss, heap })
})
process.on('disconnect', () => process.exit())
report({ url })
