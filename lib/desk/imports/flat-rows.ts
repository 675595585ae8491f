/** Objects within objects are taken apart so deep; what lies deeper stays one cell, as JSON. */
const DEEPEST = 3

/**
 * Objects as a table: a column for each name that any of them has, in the order of their first appearance; `a.b` for what
 * stands in an object within. Lists of plain values become one cell, parted by semicolons.
 */
export function flatRows(objects: readonly object[]): { columns: string[]; rows: string[][] } {
  const places = new Map<string, number>()
  const rows = objects.map((object) => {
    const cells: string[] = []
    for (const [name, value] of leaves(object, '', 1)) {
      const place = places.get(name) ?? places.size
      places.set(name, place)
      cells[place] = cellText(value)
    }
    return cells
  })
  const columns = [...places.keys()].map((name) => name.slice(0, 100))
  return { columns, rows: rows.map((cells) => columns.map((_, place) => cells[place] ?? '')) }
}

function leaves(object: object, before: string, depth: number): [string, unknown][] {
  return Object.entries(object).flatMap(([key, value]): [string, unknown][] => {
    const name = before + key
    const goesOn = typeof value === 'object' && value !== null && !Array.isArray(value) && depth < DEEPEST
    return goesOn ? leaves(value, `${name}.`, depth + 1) : [[name, value]]
  })
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value) && value.every((it) => typeof it !== 'object')) return value.map(String).join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
