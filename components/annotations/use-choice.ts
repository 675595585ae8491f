'use client'

import { type RefObject, useCallback, useState } from 'react'
import { type Cursor, chosen } from '@/components/annotations/cursor'
import { reveal } from '@/components/annotations/highlight'
import { mergeSpans } from '@/lib/desk/annotations/spans'
import type { Span } from '@/lib/text/spans'

/** What is chosen in the text: a stretch of it, and the pieces that were kept before. */
export function useChoice(box: RefObject<HTMLElement | null>, text: string) {
  const [cursor, setCursor] = useState<Cursor | null>(null)
  const [pieces, setPieces] = useState<readonly Span[]>([])

  const choose = useCallback((next: Cursor | null) => {
    setCursor(next)
    getSelection()?.removeAllRanges()
  }, [])

  return {
    cursor,
    pieces,
    setCursor,
    choose,
    drop: () => {
      choose(null)
      setPieces([])
    },
    keep: (next: Cursor) => {
      setPieces((before) => mergeSpans([...before, next.span]))
      getSelection()?.removeAllRanges()
    },
    /** All that is chosen, pieces first; they are let go of. */
    take: (next: Cursor | null): Span[] => {
      setPieces([])
      return mergeSpans([...pieces, ...(next ? [next.span] : [])])
    },
    /** Chooses a stretch, brings it into sight and moves the focus there. */
    goTo: (span: Span) => {
      setCursor(chosen({ text }, span))
      box.current?.focus({ preventScroll: true })
      if (box.current) reveal(box.current, span)
    },
  }
}
