import type { ClaimInput } from '@/lib/claims/schema'
import type { ImportField } from '@/lib/desk/imports/fields'
import type { DocumentInput } from '@/lib/documents/schema'
import type { EvidenceInput } from '@/lib/evidence/schema'
import type { SourceInput } from '@/lib/sources/schema'
import type { StatementInput } from '@/lib/statements/schema'

/** What is wrong with a row: the field, or '' where it is the row as a whole, and a key below `errors`. */
export type Fault = { field: ImportField | ''; message: string }

/** A source that a row names: as it would be recorded if nobody goes by the name. */
export type SourceRef = { input: SourceInput; field: ImportField | '' }

/** A document that a row names: as it would be recorded if nobody knows it. The publisher stands beside it. */
export type DocumentRef = {
  input: Omit<DocumentInput, 'publisher'>
  publisher: SourceRef
  field: ImportField | ''
}

/** Who says what, in which document. */
export type SaidRef = {
  source: SourceRef
  document: DocumentRef
  said: Omit<StatementInput, 'claimId' | 'source' | 'document' | 'reason'>
}

/** What somebody else's review makes of a claim: evidence that stands in the review. */
export type ReviewRef = {
  document: DocumentRef
  evidence: Omit<EvidenceInput, 'claimId' | 'source' | 'document' | 'reason'>
}

/** What one row says, read but not yet compared with the record. */
export type Entry =
  | {
      makes: 'claim'
      claim: ClaimInput
      stories: readonly string[]
      labels: readonly string[]
      said: readonly SaidRef[]
      reviews: readonly ReviewRef[]
    }
  | { makes: 'source'; source: SourceRef }
  | { makes: 'document'; document: DocumentRef }

/** A row as it was read; null: nothing stands in it. */
export type EntryRead = { ok: true; entry: Entry | null } | { ok: false; faults: Fault[] }
