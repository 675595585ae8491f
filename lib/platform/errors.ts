/** Why a request was refused, as one word that code can tell apart. */
export type RefusalCode =
  | 'not_found' // the record does not exist, or whoever asks may not see it
  | 'forbidden' // the role does not allow it
  | 'invalid' // the input does not fit; `fields` says where
  | 'stale' // somebody saved in between; `current` holds what stands now
  | 'conflict' // the record's state does not allow it

/** What every field's name maps to when something is wrong with it: keys of messages, or finished sentences. */
export type FieldErrors = Record<string, string[]>

/** A record that may be meant, or that stands in the way: shown at the field, with a link to it. */
export type Candidate = { id: string; href: string; text: string; detail: string }

/** What a name typed into a field means: one record, none, or one of several that must be told apart. */
export type Resolved =
  | { ok: true; id: string }
  | { ok: false; why: 'unknown' }
  | { ok: false; why: 'ambiguous'; candidates: Candidate[] }

export type Refusal = {
  ok: false
  code: RefusalCode
  /** A key below `errors` in the messages. */
  message: string
  fields?: FieldErrors
  /** With `stale`: the record as it stands now, to be shown beside what was typed. */
  current?: Record<string, unknown>
  /** By field: the records that what was typed may mean, or that it runs into. */
  candidates?: Record<string, Candidate[]>
}

export type Result<T> = { ok: true; value: T } | Refusal

/** An expected refusal. `message` is a key below `errors`; without one, the code's own words are used. */
export function refuse(code: RefusalCode, message: string = code, fields?: FieldErrors): Refusal {
  return fields ? { ok: false, code, message, fields } : { ok: false, code, message }
}

/** The refusal of a save that was based on an older version, with the record as it stands now. */
export function stale(current: Record<string, unknown>): Refusal {
  return { ok: false, code: 'stale', message: 'stale', current }
}

/** The refusal of what was typed into one field, with the records that it may mean or runs into. */
export function refuseField(field: string, message: string, candidates: Candidate[] = []): Refusal {
  const refusal = refuse('invalid', 'invalid', { [field]: [message] })
  return candidates.length > 0 ? { ...refusal, candidates: { [field]: candidates } } : refusal
}

/** An unexpected failure that is turned into an answer in one place. */
export class AppError extends Error {
  constructor(
    readonly code: RefusalCode,
    message: string = code,
  ) {
    super(message)
    this.name = 'AppError'
  }
}
