'use client'

import { useTranslations } from 'next-intl'
import { Fragment, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useMemo } from 'react'
import { type Cursor, chosen } from '@/components/annotations/cursor'
import { hideChosen, reveal, showChosen } from '@/components/annotations/highlight'
import { Paragraph } from '@/components/annotations/paragraph'
import { selectedSpan } from '@/components/annotations/place-in-text'
import { byParagraph, type Laned } from '@/components/annotations/segments'
import { cursorAfter } from '@/components/annotations/text-keys'
import type { Span } from '@/lib/text/spans'

type Props = {
  box: RefObject<HTMLElement | null>
  text: string
  paragraphs: readonly Span[]
  sentences: readonly Span[]
  marks: readonly Laned[]
  language: string
  cursor: Cursor | null
  pieces: readonly Span[]
  /** Where the panel opens: behind the paragraph in which the passage ends. */
  panel: { at: number; content: ReactNode } | null
  /** By paragraph: links for browsers without scripts. */
  plain: (span: Span) => ReactNode
  onCursor: (cursor: Cursor | null) => void
  onKey: (event: KeyboardEvent<HTMLElement>) => void
}

/** The document's text: one stop of the keyboard, in which the arrows choose sentence by sentence. */
export function Text({ box, text, paragraphs, sentences, marks, language, ...props }: Props) {
  const t = useTranslations('desk.annotate')
  const { cursor, pieces, panel, onCursor, onKey } = props
  const words = useMemo(() => {
    const points = Array.from(text)
    return paragraphs.map(({ start, end }) => points.slice(start, end))
  }, [text, paragraphs])
  const marksHere = useMemo(() => byParagraph(paragraphs, marks), [paragraphs, marks])

  // The ranges are measured on the page as it is drawn now: also after marks have come or gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (box.current) showChosen(box.current, cursor?.span ?? null, pieces)
    return hideChosen
  }, [box, cursor, pieces, marks])

  function press(event: KeyboardEvent<HTMLElement>) {
    if (event.target !== event.currentTarget) return
    const here = box.current
    if (!here) return
    const next = cursorAfter(event, { text, sentences }, cursor, {
      rightToLeft: isRightToLeft(here, cursor),
      from: firstInView(here),
    })
    if (next === undefined) return onKey(event)
    event.preventDefault()
    onCursor(next)
    if (next) reveal(here, next.span)
  }

  return (
    <section
      aria-describedby="annotate-how"
      aria-label={t('text')}
      className="reading annotate-text"
      id="annotate-text"
      onKeyDown={press}
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard chooses sentences in it
      tabIndex={0}
    >
      {paragraphs.map((span, index) => (
        <Fragment key={span.start}>
          <Paragraph
            language={language}
            marks={marksHere[index] ?? []}
            span={span}
            words={words[index] ?? []}
          />
          {props.plain(span)}
          {panel?.at === index && panel.content}
        </Fragment>
      ))}
    </section>
  )
}

/** What the mouse or a finger has selected in the text. */
export function cursorFromSelection(box: HTMLElement | null, text: string): Cursor | null {
  const span = box && selectedSpan(box, getSelection())
  return span ? chosen({ text }, span) : null
}

function isRightToLeft(box: HTMLElement, cursor: Cursor | null): boolean {
  const paragraphs = [...box.querySelectorAll<HTMLElement>('p[data-start]')]
  const here = paragraphs.findLast(({ dataset }) => Number(dataset.start) <= (cursor?.span.start ?? 0))
  return here !== undefined && getComputedStyle(here).direction === 'rtl'
}

/** The code point at which the first paragraph begins that is in sight. */
function firstInView(box: HTMLElement): number {
  const seen = [...box.querySelectorAll<HTMLElement>('p[data-start]')].find(
    (paragraph) => paragraph.getBoundingClientRect().top >= 0,
  )
  return Number(seen?.dataset.start ?? 0)
}
