import { useWords } from '../words/words.ts'
import type { ReceiptFragment } from './__generated__/Delete.ts'
import styles from './DeleteDialog.module.css'

/** What a deletion erased. */
export function Receipt({ receipt }: { receipt: ReceiptFragment }) {
  const { picture, receipt: words } = useWords().words
  return (
    <div className={styles.receipt}>
      <p>{picture.receipt(receipt.at)}</p>
      <dl>
        <dt>{picture.receiptNumber}</dt>
        <dd>
          <code>{receipt.id}</code>
        </dd>
      </dl>
      <ul>
        {receipt.objects.map(({ kind, count, bytes, sha256 }) => (
          <li key={`${kind} ${sha256}`}>
            {words.objects[kind](count, bytes ?? 0)}
            {sha256 && (
              <>
                <br />
                <code>
                  {picture.hash} {sha256}
                </code>
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
