import { z } from 'zod'

/** What is looked for at the desk, as typed. */
export const finding = z.object({ q: z.string().trim().max(200) })

/** A record that fits what was typed: where it is worked on, and what it is called. */
export type Found = {
  type: 'claim' | 'source' | 'document' | 'story'
  id: string
  href: string
  text: string
  /** Beside the name: a source's kind, a document's publisher. */
  detail: string
}
