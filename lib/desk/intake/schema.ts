import { z } from 'zod'
import { documentInput } from '@/lib/documents/schema'
import { checkbox, recordId } from '@/lib/platform/forms/fields'

/** In bytes: 10 MB, which the server's own bound on a request leaves room for. */
export const LARGEST_FILE = 10_000_000
/** Addresses that are brought in at once. */
export const MOST_ADDRESSES = 200
const LONGEST_LIST = 500_000

/** What is to be fetched, with what is known of it already: texts as they stand in a list, or empty. */
export type Address = { url: string; title: string; publisher: string; published: string }

/**
 * An address as it was typed or stands in a list, or null where it is none: http and https alone; `example.org/x` is taken
 * for https.
 */
export function readAddress(typed: string): string | null {
  const text = typed.trim()
  const hasScheme = /^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)
  const bare = /^(?:localhost|\[[\da-f:.]+\]|[^/?#]*\.[^/?#]*[a-z\d])(?:[:/?#]|$)/i.test(text)
  const whole = hasScheme ? text : bare ? `https://${text}` : ''
  if (text.length > 2_000 || /\s/.test(text) || !URL.canParse(whole)) return null
  return /^https?:$/.test(new URL(whole).protocol) ? whole : null
}

/** One address, or several, one a line. */
export const addressesInput = z.object({
  addresses: z
    .string({ error: 'required' })
    .max(LONGEST_LIST, 'too_long')
    .transform((text, context): Address[] => {
      const lines = text.split(/\r\n?|\n/).flatMap((line) => line.trim() || [])
      const fault = (message: string) => {
        context.addIssue({ code: 'custom', message })
        return z.NEVER
      }
      if (lines.length === 0) return fault('required')
      if (lines.length > MOST_ADDRESSES) return fault('intake_many')
      const urls = lines.map(readAddress)
      if (urls.includes(null)) return fault(lines.length === 1 ? 'bad_url' : 'intake_lines')
      return [...new Set(urls)].flatMap((url) =>
        url ? [{ url, title: '', publisher: '', published: '' }] : [],
      )
    }),
})

/** A file of the editor's own machine: a document, or a list of addresses. */
export const fileInput = z.object({
  file: z
    .instanceof(File, { error: 'required' })
    .refine((file) => file.size > 0, 'required')
    .refine((file) => file.size <= LARGEST_FILE, 'file_too_large'),
})

/** A document that was brought in, as an editor confirmed it. */
export const intakeSave = documentInput.extend({
  intakeId: recordId(),
  /** Record the publisher too, where no source goes by the name. */
  newSource: checkbox(),
  /** Save it although the same text stands elsewhere. */
  anyway: checkbox(),
})

/** A document recorded by hand. */
export const handInput = documentInput.extend({ anyway: checkbox() })

export const intakeStep = z.object({ id: recordId() })

export const batchSave = z.object({ batchId: recordId(), newSources: checkbox() })

export const archiveRequest = z.object({ documentId: recordId() })
