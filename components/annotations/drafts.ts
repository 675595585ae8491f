'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Tab, Values } from '@/components/annotations/panel-values'
import { isTab } from '@/components/annotations/panel-values'
import { dropDraft, keepDraft, readDraft } from '@/components/drafts/draft-store'

/** Milliseconds after the last stroke. */
const CALM = 300

/** Where the draft of one passage is kept, and the list of those of a text. */
const placeOf = (snapshotId: string, spans: string) => `annotate:${snapshotId}:${spans}`
const listOf = (snapshotId: string) => `annotate:${snapshotId}`

/** A passage at which something was typed and not recorded: its spans and its words. */
export type OpenDraft = { spans: string; quote: string }

export function openDrafts(snapshotId: string): OpenDraft[] {
  return (readDraft(listOf(snapshotId))?.entries ?? []).map(([spans, quote]) => ({ spans, quote }))
}

function listDraft(snapshotId: string, spans: string, quote: string | null): void {
  const rest = openDrafts(snapshotId).filter((draft) => draft.spans !== spans)
  const all = quote === null ? rest : [...rest, { spans, quote }]
  if (all.length === 0) dropDraft(listOf(snapshotId))
  else
    keepDraft(
      listOf(snapshotId),
      all.map((draft) => [draft.spans, draft.quote]),
    )
}

export type PanelDraft = { values: Record<string, string>; tab: Tab; at: number }

/** What was typed at a passage before and not recorded, or null. */
export function readPanelDraft(snapshotId: string, spans: string): PanelDraft | null {
  const draft = readDraft(placeOf(snapshotId, spans))
  if (!draft) return null
  const { what, ...values } = Object.fromEntries(draft.entries)
  return { values, tab: isTab(what) ? what : 'statement', at: draft.at }
}

export function dropPanelDraft(snapshotId: string, spans: string): void {
  dropDraft(placeOf(snapshotId, spans))
  listDraft(snapshotId, spans, null)
}

/**
 * Keeps what is typed at a passage in this browser while `dirty`, also when the panel is closed, and asks before the page
 * is left. The answer forgets it: it was recorded, or given up.
 */
export function usePanelDraft(
  passage: { snapshotId: string; spans: string; quote: string },
  { values, tab, dirty }: { values: Values; tab: Tab; dirty: boolean },
): () => void {
  const { snapshotId, spans, quote } = passage
  const [settled, setSettled] = useState(false)
  const now = useRef({ values, tab, dirty, settled })
  useEffect(() => {
    now.current = { values, tab, dirty, settled }
  })

  const keep = useCallback(() => {
    const { values, tab, dirty, settled } = now.current
    if (!dirty || settled) return
    keepDraft(placeOf(snapshotId, spans), [...Object.entries(values), ['what', tab]])
    listDraft(snapshotId, spans, quote)
  }, [snapshotId, spans, quote])

  // biome-ignore lint/correctness/useExhaustiveDependencies: each stroke puts it off
  useEffect(() => {
    const timer = setTimeout(keep, CALM)
    return () => clearTimeout(timer)
  }, [keep, values, tab, dirty])

  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      keep()
      if (now.current.dirty && !now.current.settled) event.preventDefault()
    }
    window.addEventListener('beforeunload', leaving)
    return () => {
      window.removeEventListener('beforeunload', leaving)
      keep()
    }
  }, [keep])

  return useCallback(() => {
    now.current.settled = true
    setSettled(true)
    dropPanelDraft(snapshotId, spans)
  }, [snapshotId, spans])
}
