import type { RecordType } from '@/generated/prisma/enums'

/** Records whose every change is part of what readers see. */
export const PUBLIC_TYPES: readonly RecordType[] = ['statement', 'rebuttal', 'evidence', 'dissent']

/** What changes on a claim for the desk alone. */
export const DESK_CLAIM_ACTIONS: readonly string[] = ['claim.assigned', 'claim.ordered', 'claim.labelled']

/** What changes on a statement or a piece of evidence for the desk alone: a new text of the document has the quote unchanged. */
export const DESK_QUOTE_ACTIONS: readonly string[] = ['statement.reanchored', 'evidence.reanchored']

/** Of an assessment readers see what became of it once it was published, never drafts and reviews. */
export const PUBLIC_ASSESSMENT_ACTIONS: readonly string[] = [
  'assessment.published',
  'assessment.superseded',
  'assessment.withdrawn',
]

/** Whether readers may see that this was done. */
export function isPublicChange(type: RecordType, action: string): boolean {
  if (PUBLIC_TYPES.includes(type)) return !DESK_QUOTE_ACTIONS.includes(action)
  if (type === 'claim') return !DESK_CLAIM_ACTIONS.includes(action)
  return type === 'assessment' && PUBLIC_ASSESSMENT_ACTIONS.includes(action)
}
