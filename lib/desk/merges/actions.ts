'use server'

import { claimSplit } from '@/lib/claims/schema'
import { mergeRecords } from '@/lib/desk/merges/merge'
import { moveStatement } from '@/lib/desk/merges/move-statement'
import { mergeInput, mergeUndoing } from '@/lib/desk/merges/schema'
import { splitClaim } from '@/lib/desk/merges/split-claim'
import { undoMerge } from '@/lib/desk/merges/undo-merge'
import { formAction } from '@/lib/people/form-action'
import { statementMove } from '@/lib/statements/schema'

const FOLDER = { claim: 'claims', source: 'sources', document: 'documents' } as const

/** Merges two records as they were shown, and leads to the one that stands. */
export const mergeAction = formAction(
  'editor',
  mergeInput,
  mergeRecords,
  ({ intoId }, { input }) => `/desk/${FOLDER[input.type]}/${intoId}?done=merged`,
)

/** Undoes a merge, and leads to the record that stands again. */
export const undoMergeAction = formAction(
  'editor',
  mergeUndoing,
  undoMerge,
  ({ type, fromId, left }) =>
    `/desk/${FOLDER[type]}/${fromId}?done=${left > 0 ? 'unmerged_partly' : 'unmerged'}`,
)

/** Makes a claim of the second thing that a claim says, and leads to it. */
export const splitClaimAction = formAction(
  'editor',
  claimSplit,
  splitClaim,
  ({ id }) => `/desk/claims/${id}?done=split`,
)

/** Moves a statement to the claim that it belongs on. */
export const moveStatementAction = formAction(
  'editor',
  statementMove,
  moveStatement,
  ({ id, claimId }) => `/desk/claims/${claimId}?done=statement_moved#statement-${id}`,
)
