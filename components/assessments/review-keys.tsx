'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { isTaken } from '@/components/shortcuts/typing'

/** On the page of a review: A approves, which publishes; R goes to the reason for which it is returned. */
export function ReviewKeys() {
  const t = useTranslations('desk.assess.keys')
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event) || event.repeat || document.querySelector('dialog[open]')) return
      const key = event.key.toLowerCase()
      if (key === 'a') {
        event.preventDefault()
        document.querySelector('[data-review="approve"]')?.closest('form')?.requestSubmit()
      } else if (key === 'r') {
        event.preventDefault()
        document.querySelector<HTMLElement>('[data-review="return"] textarea')?.focus()
      }
    }
    // In the box for the reason, Enter with Ctrl or ⌘ sends it.
    const onSend = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return
      if (!(event.target instanceof HTMLTextAreaElement) || !event.target.closest('[data-review]')) return
      event.preventDefault()
      event.target.form?.requestSubmit()
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('keydown', onSend)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('keydown', onSend)
    }
  }, [])
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-small text-soft">
      <span>
        <kbd className="key">A</kbd> {t('approve')}
      </span>
      <span>
        <kbd className="key">R</kbd> {t('return')}
      </span>
      <span>
        <kbd className="key">Ctrl+Enter</kbd> {t('send')}
      </span>
    </p>
  )
}
