'use client'

import { useTranslations } from 'next-intl'
import { useErrorText } from '@/components/ui/form/form-context'
import type { AnnotateState } from '@/lib/desk/annotations/types'

/** What is wrong with the save as a whole, and that the fields say the rest. */
export function Trouble({ state, failed }: { state: AnnotateState; failed: boolean }) {
  const t = useTranslations('desk.annotate')
  const form = useTranslations('desk.form')
  const say = useErrorText()
  const errors = Object.entries(state?.error ?? {}).flatMap(([name, messages]) =>
    messages && messages.length > 0 ? [{ name, messages }] : [],
  )
  const whole = errors.filter(({ name }) => ['', 'spans', 'snapshotId', 'documentId'].includes(name))
  const fields = errors.length - whole.length
  const stands = state?.refusal?.candidates?.spans ?? []
  if (!failed && errors.length === 0) return null
  return (
    <div className="panel-trouble" role="alert" tabIndex={-1}>
      {failed && <p>{t('saveFailed')}</p>}
      {whole.map(({ name, messages }) => (
        <p key={name}>{messages.map(say).join(' ')}</p>
      ))}
      {stands.map(({ id, href, text }) => (
        <p key={id}>
          <a href={href}>{text}</a>
        </p>
      ))}
      {fields > 0 && <p>{form('summary', { count: fields })}</p>}
    </div>
  )
}
