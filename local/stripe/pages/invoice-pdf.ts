import { formatAmount } from '../billing/lines.ts'
import type { Objects } from '../objects/stored.ts'

/** An invoice as a PDF file of one page, in a font that every reader has (PDF 1.4, WinAnsiEncoding). */
export function invoicePdf(invoice: Objects['invoice']): Buffer {
  const money = (amount: number) => formatAmount(amount, invoice.currency)
  const lines = [
    `Invoice ${invoice.number ?? ''}`,
    `${new Date(invoice.created * 1_000).toISOString().slice(0, 10)}, ${invoice.status}`,
    [invoice.customer_name, invoice.customer_email].filter(Boolean).join(', '),
    ...(invoice.customer_tax_ids ?? []).map(({ value }) => `Tax id ${value}`),
    '',
    ...invoice.lines.data.map(({ description, amount }) => `${description ?? ''}   ${money(amount)}`),
    '',
    `Total   ${money(invoice.total)}`,
    `Due   ${money(invoice.amount_remaining)}`,
  ]
  const text = lines.map((line) => `(${escaped(line)}) Tj T*`).join('\n')
  return document([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    streamOf(`BT /F 11 Tf 18 TL 60 780 Td\n${text}\nET`),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ])
}

/** Characters that the encoding has beyond Latin 1; what it lacks becomes a question mark. */
const beyond: Record<string, string> = { '€': '\x80', '–': '\x96', '’': '\x92' }
const escaped = (line: string) =>
  line.replace(/[()\\]/g, '\\$&').replace(/[^\x20-\x7e\xa0-\xff]/g, (character) => beyond[character] ?? '?')

const streamOf = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

/** Numbers the objects, and lists where each begins. */
function document(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, at) => {
    const offset = body.length
    body += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const trailer = `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(`${body}xref\n0 ${size}\n0000000000 65535 f \n${table}${trailer}`, 'latin1')
}
