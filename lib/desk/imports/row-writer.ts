import type { DocumentRef, Entry, Fault, ReviewRef, SaidRef, SourceRef } from '@/lib/desk/imports/entry'
import type { ImportField } from '@/lib/desk/imports/fields'
import type { Refusal, Result } from '@/lib/platform/errors'

export type ClaimEntry = Extract<Entry, { makes: 'claim' }>

/** How records are made: in the database, or for a dry run only as far as it can be told that they could be. */
export type Hands = {
  source(ref: SourceRef, affiliationId: string | null): Promise<Result<string>>
  document(ref: DocumentRef, publisherId: string): Promise<Result<string>>
  claim(entry: ClaimEntry, storyIds: string[]): Promise<Result<string>>
  statement(
    said: SaidRef,
    on: { claimId: string; sourceId: string; documentId: string },
  ): Promise<Result<unknown>>
  evidence(
    review: ReviewRef,
    on: { claimId: string; sourceId: string; documentId: string },
  ): Promise<Result<unknown>>
  /** Labels and stories that an existing claim does not have yet. */
  join(claimId: string, entry: ClaimEntry, storyIds: string[]): Promise<void>
}

/** Thrown out of a row at its first fault; what it had done is undone by whoever called. */
export class RowRefused extends Error {
  constructor(readonly faults: Fault[]) {
    super('refused')
  }
}

/** Refuses the row at hand. */
export function fail(field: ImportField | '', message: string): never {
  throw new RowRefused([{ field, message }])
}

/** The value of a result; a refusal refuses the row, each of its faults at the column that it came from. */
export function granted<T>(result: Result<T>, fields: Readonly<Record<string, ImportField>>): T {
  if (result.ok) return result.value
  throw new RowRefused(faultsOf(result, fields))
}

function faultsOf({ fields, message }: Refusal, columns: Readonly<Record<string, ImportField>>): Fault[] {
  const faults = Object.entries(fields ?? {}).flatMap(([name, messages]) => {
    const field = columns[name] ?? columns[name.replace(/\[.*$/, '')] ?? ''
    return messages.map((it): Fault => ({ field, message: it }))
  })
  return faults.length > 0 ? faults : [{ field: '', message }]
}
