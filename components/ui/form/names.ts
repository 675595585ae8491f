/** The id of a field's control, made of letters, digits, - and _ alone. */
export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w-]+/g, '-').replace(/-$/, '')}`
}

/** Carries what somebody else saved from one attempt to the next; never part of a record. */
export const THEIRS = 'savedMeanwhile'

/**
 * A record as its form's fields would say it: texts by name. Of lists and of what is nested the texts stand under the
 * names that fields have there: `chain[0].wording`, `figure.low`.
 */
export function fieldTexts(record: Readonly<Record<string, unknown>>): Record<string, string> {
  const texts: Record<string, string> = {}
  for (const [name, value] of Object.entries(record)) {
    const text = fieldText(record, name, value)
    if (text !== null) texts[name] = text
    else if (Array.isArray(value)) {
      const rows: unknown[] = value
      for (const [index, row] of rows.entries()) Object.assign(texts, below(`${name}[${index}]`, row))
    } else Object.assign(texts, below(name, value))
  }
  return texts
}

function below(name: string, value: unknown): Record<string, string> {
  if (typeof value === 'string') return { [name]: value }
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(fieldTexts({ ...value })).map(([key, text]) => [`${name}.${key}`, text]),
  )
}

function fieldText(record: Readonly<Record<string, unknown>>, name: string, value: unknown): string | null {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? 'on' : ''
  if (value instanceof Date) return dateText(record, name, value)
  return null
}

/** A date is typed as precisely as it is known; its precision stands beside it in the record. */
function dateText(record: Readonly<Record<string, unknown>>, name: string, date: Date): string {
  const names = [`${name}Precision`, name.replace(/(At|From)$/, 'Precision')]
  const precision = names.map((key) => record[key]).find((value) => typeof value === 'string')
  const length = { year: 4, month: 7, day: 10 }[String(precision)] ?? 16
  return date.toISOString().replace('T', ' ').slice(0, length)
}
