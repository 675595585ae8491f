'use server'

import { revalidatePath } from 'next/cache'
import { requireActor } from '@/lib/auth/session'
import { type BulkResult, changeMany } from '@/lib/bulk/mutations'
import { bulkInput } from '@/lib/bulk/schema'
import type { FieldErrors } from '@/lib/errors'
import { parsePosted } from '@/lib/posted'

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
