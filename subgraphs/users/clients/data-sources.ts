import type { HeldCategory, HeldFile } from '../../../platform/held-data.ts'
import type { ServiceClient } from '../../../platform/service-client.ts'
import type { DataHolder, DataSource, SourcePage } from '../domain/export-ports.ts'

const CATEGORIES = `query Categories($input: DataHolderInput!) { heldCategories(input: $input) { name count } }`
const RECORDS = `query Records($input: HeldRecordsInput!) {
  heldRecords(input: $input) { records files { path address } after }
}`

interface Page {
  records: string[]
  files: HeldFile[]
  after: string | null
}

/** What this service and the others hold, page by page. */
export function openDataSources(own: readonly HeldCategory[], others: Readonly<Record<string, ServiceClient>>) {
  return async (holder: DataHolder): Promise<DataSource[]> => {
    const elsewhere = Object.entries(others).map(([service, client]) => sourcesAt(service, client, holder))
    return [...(await sourcesHere(own, holder)), ...(await Promise.all(elsewhere)).flat()]
  }
}

const sourcesHere = (categories: readonly HeldCategory[], holder: DataHolder): Promise<DataSource[]> =>
  Promise.all(
    categories.map(async (category) => ({
      service: 'users',
      category: category.name,
      count: await category.count(holder),
      pages: () =>
        eachPage(async (from) => {
          const { records, after } = await category.page(holder, from)
          return { records: records.map((record) => JSON.stringify(record)), files: [], after }
        }),
    })),
  )

async function sourcesAt(service: string, client: ServiceClient, holder: DataHolder): Promise<DataSource[]> {
  const { heldCategories } = await client.execute<{ heldCategories: { name: string; count: number }[] }>(CATEGORIES, {
    input: holder,
  })
  return heldCategories.map(({ name, count }) => ({
    service,
    category: name,
    count,
    pages: () =>
      eachPage(async (after) => {
        const input = { ...holder, category: name, after }
        const { heldRecords } = await client.execute<{ heldRecords: Page }>(RECORDS, { input })
        const files = heldRecords.files.map(({ path, address }) => ({ path, open: () => client.download(address) }))
        return { ...heldRecords, files }
      }),
  }))
}

async function* eachPage(
  read: (after: string | null) => Promise<SourcePage & { after: string | null }>,
): AsyncGenerator<SourcePage> {
  let after: string | null = null
  do {
    const page = await read(after)
    after = page.after
    yield page
  } while (after !== null)
}
