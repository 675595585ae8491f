import { z } from 'zod'
import { parsePartialDate } from '@/lib/reasoning/dates'

/**
 * Pieces of which every input schema is made. Messages are keys below `errors`. Text is trimmed and brought to Unicode
 * NFC; sizes are bounded in UTF-16 units.
 */
const clean = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim()

/**
 * The text, if it is not longer than `max` and, where `missing` names an error for it, not empty. A transform rather than
 * a second schema behind a pipe: conform reads every empty string that a schema of strings meets as "nothing was sent".
 */
const bounded = (max: number, missing?: string) => (text: string | undefined, context: z.RefinementCtx) => {
  const typed = clean(text ?? '')
  const fault = missing && !typed ? missing : typed.length > max ? 'too_long' : null
  if (!fault) return typed
  context.addIssue({ code: 'custom', message: fault })
  return z.NEVER
}

/** One line, required. */
export const line = (max = 300) => z.string({ error: 'required' }).transform(bounded(max, 'required'))

/** One line or a paragraph that may be left empty: then the empty string. */
export const optionalText = (max = 300) => z.string().optional().transform(bounded(max))

/** Several paragraphs, required. */
export const paragraphs = (max = 10_000) => line(max)

/** The reason of a change, kept in the history. Empty: the app writes what was done. */
export const reason = () => optionalText(1_000)

/** A reason that the change cannot do without. */
export const requiredReason = () =>
  z.string({ error: 'reason_required' }).transform(bounded(1_000, 'reason_required'))

/** A date as precise as it is known ("2023", "2023-10", "2023-10-25", "2023-10-25 14:30"); empty: null. */
export const partialDate = () =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const typed = clean(text ?? '')
      if (!typed) return null
      const date = parsePartialDate(typed)
      if (!date) {
        context.addIssue({ code: 'custom', message: 'bad_date' })
        return z.NEVER
      }
      return date
    })

/** An http or https address, or null when left empty. */
export const httpUrl = () =>
  z
    .string()
    .optional()
    .transform((text, context) => {
      const typed = clean(text ?? '')
      if (!typed) return null
      if (!/^https?:\/\//i.test(typed) || !URL.canParse(typed) || typed.length > 2_000) {
        context.addIssue({ code: 'custom', message: 'bad_url' })
        return z.NEVER
      }
      return new URL(typed).href
    })

/** A tick box. */
export const checkbox = () =>
  z
    .union([z.boolean(), z.string()])
    .optional()
    .transform((value) => value === true || value === 'on' || value === 'true')

/** A language tag (BCP 47), English unless told. */
export const language = () =>
  z
    .string()
    .optional()
    .transform((tag) => clean(tag ?? '') || 'en')
    .pipe(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'bad_language'))

/** A grade of the Admiralty scale for information, 1 (confirmed) to 6 (cannot be judged). */
export const credibility = () =>
  z.coerce.number({ error: 'required' }).int('required').min(1, 'required').max(6, 'required')

/** An existing record's id. */
export const recordId = () => z.string({ error: 'required' }).min(1, 'required').max(40, 'required')

/** The version of the record that a save is based on. */
export const version = () => z.coerce.number({ error: 'stale' }).int().positive()
