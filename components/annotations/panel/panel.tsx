'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect } from 'react'
import { PanelActions } from '@/components/annotations/panel/panel-actions'
import { PanelHead } from '@/components/annotations/panel/panel-head'
import { PanelRows } from '@/components/annotations/panel/panel-rows'
import { PanelTabs } from '@/components/annotations/panel/panel-tabs'
import { ReadingContext } from '@/components/annotations/panel/reading-context'
import { Trouble } from '@/components/annotations/panel/trouble'
import { likeliestTab, type Tab, valuesOf } from '@/components/annotations/panel-values'
import { useScene } from '@/components/annotations/scene'
import { Form } from '@/components/ui/form/form'
import { annotateAction } from '@/lib/desk/annotations/actions'
import { spansText } from '@/lib/desk/annotations/spans'
import type { AnnotateState, Reading, Recorded } from '@/lib/desk/annotations/types'

const ID = 'panel'

type Props = {
  reading: Reading
  /** The suggestion that is worked on. */
  suggestion?: string
  /** The tab that is asked for; otherwise the one that the passage most likely wants. */
  tab?: Tab
  /** Which of several figures of the passage it is about. */
  figure?: number
  /** Stories that a new claim belongs to, unless another is chosen. */
  storyIds: readonly string[]
  /** Why a save without the panel was refused. */
  refused?: AnnotateState
  onRecorded: (recorded: Recorded, sent: FormData) => void
  onClose: () => void
  /** The next choice in the text becomes another piece of this quote. */
  onPiece: () => void
  onPieceRemoved: (index: number) => void
}

/** Where the drafts of a text's passages are kept, each below it by its spans. */
export const draftsOf = (snapshotId: string) => `annotate:${snapshotId}`

/** The panel at a passage: a form that is filled from the text, of which every part can be corrected in place. */
export function Panel(props: Props) {
  const t = useTranslations('desk.annotate')
  const { reading, refused, onRecorded, onClose } = props
  const { document: about, snapshotId } = useScene()
  const spans = spansText(reading.spans)
  const place = { documentId: about.id, snapshotId, spans, suggestion: props.suggestion ?? '' }

  useEffect(() => {
    const panel = document.getElementById(ID)
    // What was refused has the focus already.
    if (!refused) panel?.focus({ preventScroll: true })
    panel?.scrollIntoView({ block: 'nearest' })
  }, [refused])

  function take(answer: AnnotateState, sent: FormData, again: boolean): boolean {
    if (answer?.recorded) onRecorded(answer.recorded, sent)
    // The save before it was told to have failed, but had arrived.
    else if (again && answer?.refusal?.message === 'already_recorded') onClose()
    else return false
    return true
  }

  function press(event: KeyboardEvent<HTMLFormElement>) {
    const form = event.currentTarget
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && (event.target === form || event.ctrlKey || event.metaKey))
      form.requestSubmit()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ReadingContext value={reading}>
      <Form
        action={annotateAction}
        className="annotate-panel"
        draftPlace={`${draftsOf(snapshotId)}:${spans}`}
        head={
          <>
            <PanelHead
              onClose={onClose}
              onPiece={props.onPiece}
              onRemove={props.onPieceRemoved}
              quotes={reading.quotes}
            />
            <PanelTabs spans={spans} />
          </>
        }
        id={ID}
        name={t('panel')}
        onAnswer={take}
        onKeyDown={press}
        refused={refused}
        summary={Trouble}
        tabIndex={-1}
        values={{
          ...valuesOf(reading, props.storyIds, props.figure),
          ...place,
          what: props.tab ?? likeliestTab(reading),
        }}
      >
        {Object.entries(place).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        <PanelRows />
        <PanelActions onClose={onClose} />
      </Form>
    </ReadingContext>
  )
}
