'use server'

import { addSnapshot } from '@/lib/documents/add-snapshot'
import { editDocument } from '@/lib/documents/edit'
import { documentEdit, snapshotInput } from '@/lib/documents/schema'
import { formAction } from '@/lib/people/form-action'

/** Saves the form of a document that stands. */
export const editDocumentAction = formAction(
  'contributor',
  documentEdit,
  editDocument,
  ({ id }) => `/desk/documents/${id}?done=document`,
)

/** Stores a document's text as it was retrieved now. */
export const addSnapshotAction = formAction(
  'contributor',
  snapshotInput,
  addSnapshot,
  ({ unchanged }, { input }) =>
    `/desk/documents/${input.documentId}?noted=${unchanged ? 'unchanged' : 'stored'}#snapshots`,
)
