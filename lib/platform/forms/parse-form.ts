import { parseWithZod } from '@conform-to/zod/v4'
import type { z } from 'zod'

// A list is made as long as the highest index that a name gives: `x[900000000]` alone would keep the server busy for half
// a minute. So names are bounded before anything is built from them; what no form of ours sends is dropped unread.
const MOST_FIELDS = 5_000
const MOST_LISTS = 20
const MOST_ROWS = 1_000
/** `summary`, `rebuttal.kind`, `chain[2].source`; never what begins with an underscore or `$`. */
const NAME = /^([a-z]\w{0,63})(?:\[(\d{1,4})\])?(?:\.[a-z]\w{0,63}){0,2}$/i
const LONGEST_INTENT = 200_000
const INTENT = '__intent__'

/** A posted form, checked against a schema (conform's submission), however hostile its names are. */
export function parsePosted<S extends z.ZodType>(form: FormData, { schema }: { schema: S }) {
  return parseWithZod(bounded(form), { schema })
}

function bounded(form: FormData): FormData {
  const kept = new FormData()
  const lists = new Set<string>()
  let fields = 0
  for (const [name, value] of form) {
    fields += 1
    if (fields > MOST_FIELDS) break
    if (name === INTENT ? isOurIntent(value) : isFieldName(name, lists)) kept.append(name, value)
  }
  return kept
}

function isFieldName(name: string, lists: Set<string>): boolean {
  const [, list = '', row] = NAME.exec(name) ?? []
  if (row === undefined) return list !== ''
  lists.add(list)
  return lists.size <= MOST_LISTS && Number(row) < MOST_ROWS
}

/**
 * A button pressed without JavaScript that adds or removes a row, or takes over what somebody else wrote in one field;
 * conform's other intents are no button of ours.
 */
function isOurIntent(value: FormDataEntryValue): boolean {
  if (typeof value !== 'string' || value.length > LONGEST_INTENT) return false
  try {
    const { type, payload } = JSON.parse(value)
    if (type !== 'insert' && type !== 'remove' && type !== 'update') return false
    return isFieldName(payload.name, new Set()) && (type !== 'update' || typeof payload.value === 'string')
  } catch {
    return false
  }
}
