'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Cursor } from '@/components/annotations/cursor'
import { pointOut } from '@/components/annotations/highlight'
import { cursorFromSelection } from '@/components/annotations/text'

type Heard = {
  /** The mouse let go of a selection in the text. */
  onSelected: (cursor: Cursor) => void
  /** A marked stretch was clicked, without selecting anything. */
  onMark: (key: string) => void
}

/**
 * Listens to mouse and fingers in the text. The answer is what a finger has selected: its selection can still be dragged,
 * so it is only offered. What the pointer is over is pointed out in the text and beside it.
 */
export function useMouse(
  root: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  text: string,
  heard: Heard,
): Cursor | null {
  const [touched, setTouched] = useState<Cursor | null>(null)
  const now = useRef(heard)
  useEffect(() => {
    now.current = heard
  })

  useEffect(() => {
    const [outer, inner] = [root.current, box.current]
    if (!outer || !inner) return
    let kind = 'mouse'
    const stop = new AbortController()
    const listen = { signal: stop.signal }

    // What is pressed in the panel, which stands in the text, selects nothing of it.
    const note = ({ pointerType, target }: PointerEvent) => {
      kind = target instanceof Element && target.closest('.annotate-panel') ? '' : pointerType
    }
    inner.addEventListener('pointerdown', note, listen)
    document.addEventListener(
      'pointerup',
      ({ pointerType }) => {
        if (pointerType !== 'mouse' || kind !== 'mouse') return
        // The browser changes the selection after this event where it was clicked away.
        setTimeout(() => {
          const cursor = cursorFromSelection(inner, text)
          if (cursor) now.current.onSelected(cursor)
        })
        kind = ''
      },
      listen,
    )
    document.addEventListener(
      'selectionchange',
      () => setTouched(kind === 'touch' || kind === 'pen' ? cursorFromSelection(inner, text) : null),
      listen,
    )
    inner.addEventListener(
      'click',
      ({ target }) => {
        const mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-key]') : null
        if (mark?.dataset.key && getSelection()?.isCollapsed !== false) now.current.onMark(mark.dataset.key)
      },
      listen,
    )
    const over = ({ target }: Event) => {
      const at = target instanceof Element ? target.closest<HTMLElement>('[data-key], [data-note]') : null
      pointOut(outer, at?.dataset.key ?? at?.dataset.note ?? null)
    }
    outer.addEventListener('pointerover', over, listen)
    outer.addEventListener('focusin', over, listen)
    return () => stop.abort()
  }, [root, box, text])

  return touched
}
