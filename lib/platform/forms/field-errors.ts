import { type Candidate, type FieldErrors, type Refusal, type Resolved, refuse } from '@/lib/platform/errors'

/** What is wrong with an input, gathered over all of its fields so that a form can show it at once. */
export type Faults = {
  /** Notes what is wrong with a field: a key below `errors`, and the records that it may mean. */
  add(field: string, message: string, candidates?: Candidate[]): void
  /** Notes what may be chosen at a field, without calling it wrong. */
  offer(field: string, candidates: Candidate[]): void
  /** The id that a typed name means; otherwise notes `<noun>_unknown` or `<noun>_ambiguous` and answers ''. */
  idOf(field: string, noun: 'source' | 'document' | 'claim', resolved: Resolved): string
  /** The refusal of all that was noted, or null. */
  refusal(): Refusal | null
}

/** An empty list of faults. */
export function gatherFaults(): Faults {
  const fields: FieldErrors = {}
  const candidates: Record<string, Candidate[]> = {}
  const offer: Faults['offer'] = (field, among) => {
    if (among.length > 0) candidates[field] = among
  }
  const add: Faults['add'] = (field, message, among = []) => {
    fields[field] = [...(fields[field] ?? []), message]
    offer(field, among)
  }
  return {
    add,
    offer,
    idOf(field, noun, resolved) {
      if (resolved.ok) return resolved.id
      if (resolved.why === 'unknown') add(field, `${noun}_unknown`)
      else add(field, `${noun}_ambiguous`, resolved.candidates)
      return ''
    },
    refusal() {
      if (Object.keys(fields).length === 0) return null
      const refusal = refuse('invalid', 'invalid', fields)
      return Object.keys(candidates).length > 0 ? { ...refusal, candidates } : refusal
    },
  }
}
