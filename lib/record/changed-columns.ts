/**
 * What a change touches, in words: of `names` (column to word), those whose column differs between the two rows, each word
 * once. Dates are compared by their moment.
 */
export function changedColumns(
  names: Readonly<Record<string, string>>,
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  const text = (value: unknown) => (value instanceof Date ? value.toISOString() : value)
  const changed = Object.entries(names).filter(([column]) => text(before[column]) !== text(after[column]))
  return [...new Set(changed.map(([, word]) => word))]
}
