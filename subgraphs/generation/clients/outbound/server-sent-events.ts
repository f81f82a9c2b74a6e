export interface ServerSentEvent {
  event: string
  data: string
}

/**
 * Events of a `text/event-stream` (HTML standard, 9.2.6): lines end in LF, CR or CRLF, a blank line ends an event. An
 * event that the end of the stream cuts off is dropped.
 */
export async function* readServerSentEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent, void> {
  let fields: ServerSentEvent = { event: '', data: '' }
  let hasData = false
  for await (const line of readLines(chunks)) {
    if (line === '') {
      if (hasData) yield { event: fields.event || 'message', data: fields.data }
      fields = { event: '', data: '' }
      hasData = false
      continue
    }
    const [, name, value = ''] = /^([^:]*)(?:: ?(.*))?$/s.exec(line) ?? []
    if (name === 'event') fields.event = value
    if (name !== 'data') continue
    fields.data = hasData ? `${fields.data}\n${value}` : value
    hasData = true
  }
}

async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  let endsInCr = false
  for await (const chunk of chunks) {
    let text = decoder.decode(chunk, { stream: true })
    // The other half of a CRLF that was cut in two.
    if (endsInCr && text.startsWith('\n')) text = text.slice(1)
    if (text === '') continue
    endsInCr = text.endsWith('\r')
    const [first = '', ...rest] = text.split(/\r\n|\r|\n/)
    parts.push(first)
    for (const line of rest) {
      yield parts.join('')
      parts = [line]
    }
  }
}
