import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import type { Wording } from '@/lib/text/message'

// Read, not imported: the keys of a Wording are known only when it is made, so their types are of no use here.
const messages = JSON.parse(readFileSync(new URL('../../messages/en.json', import.meta.url), 'utf8'))

const translate = createTranslator({
  locale: 'en',
  timeZone: 'UTC',
  messages,
  onError: (error) => {
    throw error
  },
})

/** A Wording as readers see it in English. Throws where its message is missing, or lacks a value. */
export function say({ key, values }: Wording): string {
  return translate(key, { ...values })
}
