import styles from './Table.module.css'

interface Props {
  caption: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** A table of texts; on a phone each row stands as a block with its columns' names. */
export function Table({ caption, columns, rows }: Props) {
  return (
    <table className={styles.table}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.join()}>
            {row.map((cell, index) => (
              <td key={columns[index]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
