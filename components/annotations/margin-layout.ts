import { type RefObject, useEffect } from 'react'

/** From this width on notes stand beside their quotes (app/styles/annotate.css says the same). */
const BESIDE = '(width >= 60rem)'
const GAP = 14

type Placed = { note: HTMLElement; at: number; height: number; column: HTMLElement; left: number }

/**
 * Sets each note at the height of its quote, or below the note before it where there is no room. Notes of two columns
 * that lie on one another share the room. Without scripts, and on a narrow screen, notes are a list.
 */
export function useMarginLayout(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const here = root.current
    if (!here) return
    const wide = matchMedia(BESIDE)
    let asked = 0
    const lay = () => {
      cancelAnimationFrame(asked)
      asked = requestAnimationFrame(() => (wide.matches ? layOut(here) : letGo(here)))
    }
    const sizes = new ResizeObserver(lay)
    const changes = new MutationObserver((records) => {
      // What happens in the panel moves the text, and is noticed by the text's size.
      if (records.every(({ target }) => target instanceof Element && target.closest('.annotate-panel')))
        return
      observe()
      lay()
    })
    const observe = () => {
      sizes.disconnect()
      for (const element of here.querySelectorAll('.annotate-text, [data-note]')) sizes.observe(element)
    }
    observe()
    changes.observe(here, { childList: true, subtree: true })
    wide.addEventListener('change', lay)
    lay()
    return () => {
      cancelAnimationFrame(asked)
      sizes.disconnect()
      changes.disconnect()
      wide.removeEventListener('change', lay)
    }
  }, [root])
}

function layOut(root: HTMLElement): void {
  const columns = [...root.querySelectorAll<HTMLElement>('.annotate-margin')]
  for (const column of columns) column.dataset.placed = ''
  const marks = new Map<string, HTMLElement>()
  for (const mark of root.querySelectorAll<HTMLElement>('mark[data-key]'))
    if (mark.dataset.key && !marks.has(mark.dataset.key)) marks.set(mark.dataset.key, mark)

  /** Below the heading and what else stands in the column without a quote. */
  const floors = new Map<HTMLElement, number>()
  const found = columns.flatMap((column): Placed[] => {
    const { top, left } = column.getBoundingClientRect()
    floors.set(
      column,
      column.lastElementChild ? column.lastElementChild.getBoundingClientRect().bottom - top : 0,
    )
    return [...column.querySelectorAll<HTMLElement>(':scope > .annotate-notes > [data-note]')].map((note) => {
      const mark = marks.get(note.dataset.note ?? '')
      const at = mark ? (mark.getClientRects()[0] ?? mark.getBoundingClientRect()).top - top : 0
      return { note, at, height: note.offsetHeight, column, left: Math.round(left) }
    })
  })
  const lowest = new Map<number, number>()
  const ends = new Map<HTMLElement, number>()
  const tops = found
    .sort((a, b) => a.at - b.at)
    .map(({ note, at, height, column, left }) => {
      const top = Math.max(floors.get(column) ?? 0, at, lowest.get(left) ?? 0)
      lowest.set(left, top + height + GAP)
      ends.set(column, top + height)
      return { note, top }
    })
  for (const { note, top } of tops) note.style.insetBlockStart = `${Math.round(top)}px`
  for (const column of columns) column.style.minBlockSize = `${Math.round(ends.get(column) ?? 0)}px`
}

function letGo(root: HTMLElement): void {
  for (const column of root.querySelectorAll<HTMLElement>('.annotate-margin')) {
    delete column.dataset.placed
    column.style.minBlockSize = ''
  }
  for (const note of root.querySelectorAll<HTMLElement>('[data-note]')) note.style.insetBlockStart = ''
}
