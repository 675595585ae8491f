'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { isTyping } from '@/components/annotations/shortcuts'

/** Milliseconds within which the second key of two must follow. */
const SECOND_KEY = 1_200

type Keys = { box: RefObject<HTMLElement | null>; onSuggest: () => void }

/** Single keys that work wherever the focus is on the page, but for fields, the panel and what lies above the page. */
export function useGlobalKeys(keys: Keys): void {
  const now = useRef(keys)
  useEffect(() => {
    now.current = keys
  })
  useEffect(() => {
    let place = Number.NEGATIVE_INFINITY
    const press = (event: KeyboardEvent) => {
      const { target } = event
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(target)) return
      if (target instanceof Element && target.closest('.annotate-panel, dialog, [role="dialog"]')) return
      const key = event.key.toLowerCase()
      const { box, onSuggest } = now.current
      // G and a second key lead to another page of the desk.
      if (event.timeStamp - place < SECOND_KEY) return
      if (key === 'g') place = event.timeStamp
      else if (key === 's' && !event.shiftKey) onSuggest()
      else if ((key === 'j' || key === 'k') && box.current && target !== box.current) {
        box.current.focus({ preventScroll: true })
        box.current.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
      } else return
      if (key !== 'g') event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
