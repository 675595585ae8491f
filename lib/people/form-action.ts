import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Role } from '@/generated/prisma/enums'
import { requireActor } from '@/lib/people/auth/session'
import type { Actor } from '@/lib/platform/actor'
import type { Result } from '@/lib/platform/errors'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'

/** The page stays; `answer` is what its form is told beside that all went well. */
type Stay<A> = { emptied: boolean; answer?: A }

/** Stays on the page, with the form as it was sent. */
export const STAY: Stay<never> = { emptied: false }
/** Stays on the page, with an empty form. */
export const EMPTIED: Stay<never> = { emptied: true }

type Options = {
  /** Fields that are not sent back: passwords, and files, which no browser can be given again. */
  hide?: string[]
  /** The other pages of the desk are not read anew: the form's own page shows what was done. */
  quiet?: boolean
}

/**
 * The action of a form at the desk: asks who it is (of at least `role`), reads the form by `schema`, runs `command`, and
 * goes on as `then` says: to an address, or staying. What is refused comes back to the form with all that was typed.
 */
export function formAction<S extends z.ZodType, T, A extends object = object>(
  role: Role,
  schema: S,
  command: (actor: Actor, input: z.output<S>, form: FormData) => Promise<Result<T>>,
  then: (
    value: T,
    asked: { input: z.output<S>; actor: Actor; form: FormData },
  ) => string | Stay<A> | Promise<string | Stay<A>>,
  { hide = [], quiet = false }: Options = {},
): (state: unknown, form: FormData) => Promise<FormState | (NonNullable<FormState> & A)> {
  return async (_state, form) => {
    const actor = await requireActor(role)
    const submission = parsePosted(form, { schema })
    if (submission.status !== 'success') return submission.reply({ hideFields: hide })
    const result = await command(actor, submission.value, form)
    if (!result.ok) return replyTo(submission, result, hide)
    const next = await then(result.value, { input: submission.value, actor, form })
    if (!quiet) revalidatePath('/desk', 'layout')
    if (typeof next === 'string') redirect(next)
    const done = submission.reply({ resetForm: next.emptied })
    return next.answer ? { ...done, ...next.answer } : done
  }
}
