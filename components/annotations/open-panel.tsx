'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useRef, useState } from 'react'
import { draftsOf, Panel } from '@/components/annotations/panel/panel'
import type { Tab } from '@/components/annotations/panel-values'
import { ask, endpoint } from '@/components/annotations/scene'
import { draftsBelow } from '@/components/drafts/draft-store'
import { mergeSpans, parseSpans, spansText } from '@/lib/desk/annotations/spans'
import type {
  AnnotateState,
  Reading,
  Recorded,
  SelectionReading,
  Suggestion,
} from '@/lib/desk/annotations/types'
import type { Span } from '@/lib/text/spans'

/** The passage at which the panel is open. `turn` tells one opening from the next. */
export type Opened = {
  turn: number
  spans: readonly Span[]
  /** null: it is being read. */
  reading: Reading | null
  suggestion?: Suggestion
  tab?: Tab
  figure: number
  refused?: AnnotateState
  failed?: boolean
}

type With = Partial<Pick<Opened, 'reading' | 'suggestion' | 'tab' | 'figure' | 'refused'>>

type Asked = {
  documentId: string
  snapshotId: string
  words: readonly string[]
  asked: { reading: Reading; tab?: Tab } | null
  say: (text: string) => void
}

/** Where the panel is open, and which passages have something typed that was not recorded. */
export function useOpened({ documentId, snapshotId, words, asked, say }: Asked) {
  const t = useTranslations('desk.annotate')
  const turn = useRef(0)
  const [opened, setOpened] = useState<Opened | null>(
    asked && { turn: 0, spans: asked.reading.spans, reading: asked.reading, tab: asked.tab, figure: 0 },
  )
  const [adding, setAdding] = useState(false)
  const [drafts, setDrafts] = useState<readonly Span[][]>([])
  useEffect(() => {
    // What stands in the panel now is not offered beside it.
    const here = opened && spansText(opened.spans)
    const timer = setTimeout(() => {
      const passages = draftsBelow(draftsOf(snapshotId)).filter((spans) => spans !== here)
      setDrafts(passages.flatMap((spans) => [parseSpans(spans) ?? []]))
    })
    return () => clearTimeout(timer)
  }, [snapshotId, opened])

  const fresh = (spans: readonly Span[]): Opened => {
    turn.current += 1
    return { turn: turn.current, spans: mergeSpans(spans), reading: null, figure: 0 }
  }

  function open(spans: readonly Span[], more: With = {}) {
    if (spans.length === 0) return
    const next = { ...fresh(spans), ...more }
    setAdding(false)
    setOpened(next)
    if (!next.reading) void read(next)
  }

  async function read({ turn, spans }: Opened) {
    const settle = (change: Partial<Opened>) =>
      setOpened((now) => (now?.turn === turn ? { ...now, ...change } : now))
    try {
      const query = { snapshot: snapshotId, spans: spansText(spans) }
      const found = await ask<SelectionReading>(endpoint(documentId, 'reading', query))
      if (found.snapshotId !== snapshotId) say(t('newerText'))
      settle({ reading: found.reading, spans: found.reading.spans })
    } catch {
      settle({ failed: true })
    }
  }

  const quotesOf = (spans: readonly Span[]) => spans.map(({ start, end }) => words.slice(start, end).join(''))
  const change = (spans: readonly Span[]) =>
    setOpened((now) => {
      if (!now?.reading || spans.length === 0) return now
      return { ...now, spans, reading: { ...now.reading, spans: [...spans], quotes: quotesOf(spans) } }
    })

  return {
    opened,
    drafts: drafts.map((spans) => ({ spans, quote: quotesOf(spans).join(' … ') })),
    adding,
    fresh,
    open,
    again: () => {
      if (!opened) return
      setOpened({ ...opened, failed: false })
      void read(opened)
    },
    close: useCallback(() => {
      setOpened(null)
      setAdding(false)
    }, []),
    startAdding: () => setAdding(true),
    stopAdding: () => setAdding(false),
    addPiece: (spans: readonly Span[]) => {
      setAdding(false)
      if (opened) change(mergeSpans([...opened.spans, ...spans]))
    },
    removePiece: (index: number) => opened && change(opened.spans.filter((_, at) => at !== index)),
  }
}

type Props = {
  panel: ReturnType<typeof useOpened>
  storyIds: readonly string[]
  onRecorded: (recorded: Recorded, from: Opened, sent: FormData) => void
  onPiece: () => void
  onClose: () => void
}

/** The panel once the passage was read; until then a line that says so. */
export function OpenPanel({ panel, storyIds, onRecorded, onPiece, onClose }: Props) {
  const t = useTranslations('desk.annotate')
  const { opened } = panel
  if (!opened) return null
  if (opened.failed)
    return (
      <div className="annotate-panel" id="panel" role="alert">
        <p>{t('readFailed')}</p>
        <p className="panel-actions">
          <button className="button" onClick={panel.again} type="button">
            {t('tryAgain')}
          </button>
          <button className="plain" onClick={onClose} type="button">
            {t('close')}
          </button>
        </p>
      </div>
    )
  if (!opened.reading)
    return (
      <div className="annotate-panel" id="panel" role="status">
        <p className="text-small text-soft">{t('reading')}</p>
      </div>
    )
  return (
    <Panel
      figure={opened.figure}
      key={opened.turn}
      onClose={onClose}
      onPiece={onPiece}
      onPieceRemoved={panel.removePiece}
      onRecorded={(recorded, sent) => onRecorded(recorded, opened, sent)}
      reading={opened.reading}
      refused={opened.refused}
      storyIds={storyIds}
      suggestion={opened.suggestion?.key}
      tab={opened.tab}
    />
  )
}
