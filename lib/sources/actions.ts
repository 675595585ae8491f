'use server'

import { formAction } from '@/lib/people/form-action'
import { createSource } from '@/lib/sources/create'
import { editSource } from '@/lib/sources/edit'
import { gradeSource } from '@/lib/sources/grade'
import { sourceEdit, sourceGrade, sourceInput } from '@/lib/sources/schema'

/** Saves the form of a new source. */
export const createSourceAction = formAction(
  'contributor',
  sourceInput,
  createSource,
  backWith('source_recorded'),
)

/** Saves the form of a source that stands. */
export const editSourceAction = formAction('editor', sourceEdit, editSource, backWith('source'))

/** Saves a source's grade. */
export const gradeSourceAction = formAction('editor', sourceGrade, gradeSource, backWith('grade'))

function backWith(done: string) {
  return ({ id }: { id: string }) => `/desk/sources/${id}?done=${done}`
}
