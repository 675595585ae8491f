import type { Reader } from '@/lib/platform/database/database'
import type { Candidate, Resolved } from '@/lib/platform/errors'
import { textsReading } from '@/lib/record/lookup/look-up'
import { type FoundType, tableOf } from '@/lib/record/lookup/texts'
import { type Mergeable, survivorOf } from '@/lib/record/merged-records'

const UNKNOWN: Resolved = { ok: false, why: 'unknown' }

/** As many candidates as are listed at a field. */
export const CANDIDATES = 10

/** By what records of a noun are found where they are typed. */
export type Typed = {
  type: Mergeable & FoundType
  /** Its texts that name it, that which counts first as it stands before the others. */
  what: readonly string[]
  /** How several are told apart at a field, in the order given. */
  candidates(tx: Reader, ids: readonly string[]): Promise<Candidate[]>
}

/**
 * The record that a text names: its id or our address of it; one of its texts as it stands; a text that differs in case,
 * accents or blanks alone; its slug. Where several fit equally, none is chosen. One that was merged is named for the one
 * that it went into.
 */
export async function resolveTyped(tx: Reader, noun: Typed, text: string): Promise<Resolved> {
  const { type, what } = noun
  const typed = text.normalize('NFC').trim()
  if (!typed) return UNKNOWN
  const slug = slugIn(typed, `${type}s`)
  const direct = await idWhere(tx, type, slug === typed ? 'id' : 'slug', slug)
  if (direct) return standing(tx, type, direct)
  const alike = await textsReading(tx, { type, what }, [typed])
  const exact = alike.filter((it) => it.text === typed)
  const first = what.map((one) => exact.filter((it) => it.what === one)).find((some) => some.length > 0)
  const ids = [...new Set((first ?? alike).map(({ recordId }) => recordId))]
  const [id, another] = ids
  if (id && another) return { ok: false, why: 'ambiguous', candidates: await noun.candidates(tx, ids) }
  if (id) return { ok: true, id }
  const bySlug = await idWhere(tx, type, 'slug', typed)
  return bySlug ? standing(tx, type, bySlug) : UNKNOWN
}

/** The record that stands for the one of this id. */
export async function standing(tx: Reader, type: Mergeable, id: string): Promise<Resolved> {
  const survivor = await survivorOf(tx, type, id)
  return survivor ? { ok: true, id: survivor } : UNKNOWN
}

async function idWhere(tx: Reader, type: FoundType, column: 'id' | 'slug', value: string) {
  const sql = `SELECT "id" FROM "${tableOf(type)}" WHERE "${column}" = ?`
  const [row] = await tx.$queryRawUnsafe<{ id: string }[]>(sql, value)
  return row?.id ?? null
}

/** The slug in an address of ours (`/claims/x`, with or without the site before it), otherwise the text itself. */
function slugIn(text: string, folder: string): string {
  const path = new RegExp(`^(?:https?://[^/\\s]+)?/(?:[a-z]{2}/)?${folder}/([^/?#\\s]+)`).exec(text)?.[1]
  if (!path) return text
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
