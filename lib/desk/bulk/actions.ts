'use server'

import { revalidatePath } from 'next/cache'
import { type BulkResult, changeMany } from '@/lib/desk/bulk/change-many'
import { bulkInput } from '@/lib/desk/bulk/schema'
import { requireActor } from '@/lib/people/auth/session'
import type { FieldErrors } from '@/lib/platform/errors'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** What a list says after many of its records were to be changed. */
export type BulkState =
  | { ok: true; result: BulkResult }
  | { ok: false; message: string; fields: FieldErrors }
  | null

/** Does one thing to the chosen records of a list, and stays on it. */
export async function changeManyAction(_state: BulkState, form: FormData): Promise<BulkState> {
  const actor = await requireActor('contributor')
  const submission = parsePosted(form, { schema: bulkInput })
  if (submission.status !== 'success') {
    const fields = Object.entries(submission.error ?? {}).map(
      ([name, errors]) => [name, errors ?? []] as const,
    )
    return { ok: false, message: 'invalid', fields: Object.fromEntries(fields) }
  }
  const result = await changeMany(actor, submission.value)
  if (!result.ok) return { ok: false, message: result.message, fields: result.fields ?? {} }
  revalidatePath('/desk', 'layout')
  return { ok: true, result: result.value }
}
