import type { Candidate } from '@/lib/platform/errors'

/** What a name typed into a field means: one record, none, or one of several that must be told apart. */
export type Resolved =
  | { ok: true; id: string }
  | { ok: false; why: 'unknown' }
  | { ok: false; why: 'ambiguous'; candidates: Candidate[] }

export const UNKNOWN: Resolved = { ok: false, why: 'unknown' }

/** As many candidates as are listed at a field. */
export const CANDIDATES = 10

/** A name as it is compared: without case, accents and typing differences of blanks and apostrophes. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’ʼ`´‘]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** The slug in an address of ours (`/claims/x`, with or without the site before it), otherwise the text itself. */
export function slugIn(text: string, folder: 'stories' | 'sources' | 'documents' | 'claims'): string {
  const path = new RegExp(`^(?:https?://[^/\\s]+)?/(?:[a-z]{2}/)?${folder}/([^/?#\\s]+)`).exec(
    text.trim(),
  )?.[1]
  if (!path) return text.trim()
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** One id: that record; several: the one to be chosen among `candidates`; none: unknown. */
export function resolvedAmong(ids: readonly string[], candidates: Candidate[]): Resolved {
  const [id, ...others] = new Set(ids)
  if (id === undefined) return UNKNOWN
  return others.length === 0 ? { ok: true, id } : { ok: false, why: 'ambiguous', candidates }
}
