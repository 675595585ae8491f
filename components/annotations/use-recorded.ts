'use client'

import { useCallback, useState } from 'react'
import { ask, endpoint } from '@/components/annotations/scene'
import type { Annotation, Annotations, Counts, Workspace } from '@/lib/desk/annotations/types'

/** What is recorded in the document, and the same read anew after a change of one's own or of a colleague's. */
export function useRecorded({ document, snapshot, ...first }: Workspace) {
  const [annotations, setAnnotations] = useState<readonly Annotation[]>(first.annotations)
  const [counts, setCounts] = useState<Counts>(first.counts)
  const [newerText, setNewerText] = useState(false)
  const { id } = document
  const snapshotId = snapshot?.id ?? null

  const refresh = useCallback(async () => {
    try {
      const now = await ask<Annotations>(endpoint(id, 'annotations'))
      // Places count in the text that is shown: those in another text would mark the wrong words.
      if (now.snapshotId !== snapshotId) return setNewerText(true)
      setAnnotations(now.annotations)
      setCounts((before) => ({ ...now.counts, left: now.counts.left ?? before.left }))
    } catch {
      // The next change, or a reload, brings it.
    }
  }, [id, snapshotId])

  return { annotations, counts, setCounts, newerText, refresh }
}
