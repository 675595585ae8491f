import type { ReactNode } from 'react'

/** A table of rules in two columns: what it is called, and when or what it is. */
export function RuleTable({
  head,
  rows,
}: {
  head: [string, string]
  rows: { key: string; cells: [ReactNode, ReactNode] }[]
}) {
  return (
    <table className="border-t border-rule text-note">
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [name, rule] }) => (
          <tr key={key}>
            <th scope="row" className="w-56 font-normal max-sm:w-2/5">
              {name}
            </th>
            <td>{rule}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
