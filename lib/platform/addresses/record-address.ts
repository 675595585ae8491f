import type { RecordType } from '@/generated/prisma/enums'

const PUBLIC = { story: 'stories', source: 'sources', document: 'documents', claim: 'claims' } as const

const AT_DESK: Partial<Record<RecordType, string>> = {
  ...PUBLIC,
  rebuttal: 'rebuttals',
  assessment: 'assessments',
}

/** The records that have an address of their own for readers, by slug. */
export type Addressed = keyof typeof PUBLIC

/** Where readers find a record, as a path. */
export function publicAddress(type: Addressed, slug: string): string {
  return `/${PUBLIC[type]}/${slug}`
}

/** Where the desk works on a record, as a path: its own page or, for a type that has none, the page of its history. */
export function deskAddress(type: RecordType, id: string): string {
  return AT_DESK[type] ? `/desk/${AT_DESK[type]}/${id}` : historyAddress(type, id)
}

/** The desk's list of the records of a type. */
export function deskList(type: Addressed): string {
  return `/desk/${PUBLIC[type]}`
}

/** The desk's page of all that was done to a record. */
export function historyAddress(type: RecordType, id: string): string {
  return `/desk/history/${type}/${id}`
}

/** Where something that was said of a claim stands on the claim's page at the desk. */
export function onClaimAddress(
  claimId: string,
  type: 'statement' | 'rebuttal' | 'evidence',
  id: string,
): string {
  return `${deskAddress('claim', claimId)}#${type}-${id}`
}
