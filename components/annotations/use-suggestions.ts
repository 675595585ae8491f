'use client'

import { useTranslations } from 'next-intl'
import { useCallback, useEffect, useState } from 'react'
import { focusCard } from '@/components/annotations/focus'
import { isComplete, likeliestTab, toFormData, valuesOf } from '@/components/annotations/panel-values'
import { ask, endpoint } from '@/components/annotations/scene'
import {
  annotateAction,
  dismissSuggestionAction,
  restoreSuggestionsAction,
} from '@/lib/desk/annotations/actions'
import type { AnnotateState, Counts, Recorded, Suggestion, Suggestions } from '@/lib/desk/annotations/types'

type Asked = {
  documentId: string
  snapshotId: string
  storyIds: readonly string[]
  onCounts: (counts: Counts) => void
  onRecorded: (recorded: Recorded, suggestion: Suggestion) => void
  /** The panel opens at what is missing, or at what was refused. */
  onEdit: (suggestion: Suggestion, refused: AnnotateState) => void
  say: (text: string, undo?: () => void) => void
}

/** The passages that wait: asked for, gone through, accepted, dismissed and offered again. */
export function useSuggestions({ documentId, snapshotId, storyIds, ...tell }: Asked) {
  const { onCounts, onRecorded, onEdit, say } = tell
  const t = useTranslations('desk.annotate')
  const [list, setList] = useState<readonly Suggestion[] | null>(null)
  const [asked, setAsked] = useState(0)
  const [current, setCurrent] = useState<string | null>(null)
  const [pending, setPending] = useState<string | null>(null)
  const [loading, setLoading] = useState(false)
  const [goal, setGoal] = useState<{ key: string | null } | null>(null)
  // Once the list is drawn as it is now.
  useEffect(() => {
    if (goal) focusCard(goal.key)
  }, [goal])
  const focus = useCallback((key: string | null) => setGoal({ key }), [])

  const load = useCallback(async () => {
    setLoading(true)
    try {
      const found = await ask<Suggestions>(endpoint(documentId, 'suggestions'))
      if (found.snapshotId !== snapshotId) return say(t('newerText'))
      setList(found.suggestions)
      setAsked(found.suggestions.length)
      setCurrent(found.suggestions[0]?.key ?? null)
      onCounts(found.counts)
      say(t('found', { count: found.suggestions.length }))
      focus(found.suggestions[0]?.key ?? null)
    } catch {
      say(t('askFailed'))
    } finally {
      setLoading(false)
    }
  }, [documentId, snapshotId, onCounts, say, t, focus])

  /** Takes one off the list and answers the one after it. */
  const takeOff = useCallback(
    (key: string): string | null => {
      const at = list?.findIndex((it) => it.key === key) ?? -1
      const next = at < 0 ? null : (list?.[at + 1] ?? list?.[at - 1] ?? null)
      setList((before) => before?.filter((it) => it.key !== key) ?? null)
      if (at >= 0) setCurrent(next?.key ?? null)
      return next?.key ?? null
    },
    [list],
  )

  async function accept(suggestion: Suggestion) {
    const { reading, key } = suggestion
    if (pending) return
    if (!isComplete(reading)) return onEdit(suggestion, null)
    const data = toFormData({
      ...valuesOf(reading, storyIds),
      ...{ documentId, snapshotId, spans: key, suggestion: key, stay: 'on', what: likeliestTab(reading) },
    })
    setPending(key)
    try {
      const answer = await annotateAction(null, data)
      if (answer?.recorded) onRecorded(answer.recorded, suggestion)
      else onEdit(suggestion, answer)
    } catch {
      say(t('saveFailed'))
    } finally {
      setPending(null)
    }
  }

  async function dismiss({ key }: Suggestion) {
    const before = list
    focus(takeOff(key))
    try {
      const data = toFormData({ documentId, snapshotId, spans: key, stay: 'on' })
      await dismissSuggestionAction(null, data)
      say(t('dismissed'), () => void restore(key))
    } catch {
      setList(before)
      say(t('saveFailed'))
    }
  }

  /** One that was dismissed, or all of them. */
  async function restore(key?: string) {
    try {
      const data = toFormData({ documentId, stay: 'on', ...(key ? { snapshotId, spans: key } : {}) })
      await restoreSuggestionsAction(null, data)
      await load()
      if (key) {
        setCurrent(key)
        focus(key)
      }
    } catch {
      say(t('saveFailed'))
    }
  }

  function move(by: 1 | -1) {
    if (!list || list.length === 0) return
    const at = list.findIndex(({ key }) => key === current)
    const next = list[Math.min(list.length - 1, Math.max(0, at + by))]
    setCurrent(next?.key ?? null)
    focus(next?.key ?? null)
  }

  const at = list?.findIndex(({ key }) => key === current) ?? -1
  return {
    ...{ list, current, setCurrent, pending, loading, load, accept, dismiss, restore, move, takeOff, focus },
    /** Which of those that were found is gone through; null: none. */
    progress: at < 0 ? null : { at: asked - (list?.length ?? 0) + at + 1, of: asked },
  }
}
