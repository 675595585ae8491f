import { useTranslations } from 'next-intl'
import type { Wording } from '@/lib/text/message'

/** A sentence that a rule generated, in the reader's language. */
export function Worded({ wording }: { wording: Wording }) {
  const t = useTranslations()
  return t(wording.key, wording.values)
}
