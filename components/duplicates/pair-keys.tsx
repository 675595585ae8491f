'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

type Props = { links: { merge: string; previous: string | null; next: string | null } }

/** Single keys for the pair in sight: M merges, D decides that they are two, N and P go on and back. */
export function PairKeys({ links: { merge, previous, next } }: Props) {
  const router = useRouter()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const href = { m: merge, n: next, p: previous }[key]
      if (href) router.push(href)
      else if (key === 'd') document.querySelector<HTMLButtonElement>('#different button')?.click()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [router, merge, previous, next])
  return null
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
