'use client'

import { useTranslations } from 'next-intl'
import {
  type FormEvent,
  type KeyboardEvent,
  useActionState,
  useEffect,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { dropPanelDraft, readPanelDraft, usePanelDraft } from '@/components/annotations/drafts'
import { PanelActions } from '@/components/annotations/panel/panel-actions'
import { type PanelContext, PanelFields } from '@/components/annotations/panel/panel-context'
import { PanelHead } from '@/components/annotations/panel/panel-head'
import { PanelRows } from '@/components/annotations/panel/panel-rows'
import { PanelTabs } from '@/components/annotations/panel/panel-tabs'
import { Trouble } from '@/components/annotations/panel/trouble'
import {
  fromPosted,
  likeliestTab,
  type Tab,
  type Values,
  valuesOf,
} from '@/components/annotations/panel-values'
import { useScene } from '@/components/annotations/scene'
import { DraftNotice } from '@/components/drafts/draft-notice'
import { annotateAction } from '@/lib/desk/annotations/actions'
import { spansText } from '@/lib/desk/annotations/spans'
import type { AnnotateState, ClaimGuess, Reading, Recorded } from '@/lib/desk/annotations/types'

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
  onRecorded: (recorded: Recorded, values: Values) => void
  onClose: () => void
  /** The next choice in the text becomes another piece of this quote. */
  onPiece: () => void
  onPieceRemoved: (index: number) => void
}

/** The panel at a passage: a form that is filled from the text, of which every part can be corrected in place. */
export function Panel(props: Props) {
  const t = useTranslations('desk.annotate')
  const { reading, suggestion, storyIds, figure = 0, onRecorded, onClose } = props
  const { document, snapshotId } = useScene()
  const spans = spansText(reading.spans)
  const fromText = useMemo(() => valuesOf(reading, storyIds, figure), [reading, storyIds, figure])
  const [posted, formAction] = useActionState(annotateAction, props.refused ?? null)
  const [answer, setAnswer] = useState<AnnotateState>()
  const state = answer === undefined ? posted : answer
  const typed = posted?.initialValue ? fromPosted(posted.initialValue) : null

  const [tab, setTab] = useState<Tab>(props.tab ?? likeliestTab(reading))
  const [values, setValues] = useState<Values>(() => ({ ...fromText, ...typed }))
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set())
  const [restoredAt, setRestoredAt] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const box = useRef<HTMLFormElement>(null)
  const passage = { snapshotId, spans, quote: reading.quotes.join(' … ') }
  const settle = usePanelDraft(passage, { values, tab, dirty: touched.size > 0 || restoredAt !== null })

  useEffect(() => {
    const draft = readPanelDraft(snapshotId, spans)
    if (draft) {
      setValues(draft.values)
      setTab(draft.tab)
      setRestoredAt(draft.at)
    }
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [snapshotId, spans])

  // A piece came or went: what was typed goes with the quote as it is now.
  const spansBefore = useRef(spans)
  useEffect(() => {
    if (spansBefore.current !== spans) dropPanelDraft(snapshotId, spansBefore.current)
    spansBefore.current = spans
  }, [snapshotId, spans])

  // What is wrong gets the focus: the first field, or else the head of the panel, where it is told.
  useEffect(() => {
    if (state?.status !== 'error') return
    const [first] = ['[aria-invalid="true"]', '.panel-error', '.panel-trouble'].flatMap(
      (wrong) => box.current?.querySelector<HTMLElement>(wrong) ?? [],
    )
    if (first?.matches('input, textarea, select')) first.focus()
    else first?.closest<HTMLElement>('[tabindex]')?.focus()
  }, [state])

  const context = useMemo<PanelContext>(() => {
    const touch = (names: string[]) => setTouched((before) => new Set([...before, ...names]))
    return {
      reading,
      values,
      read: new Set(
        Object.keys(fromText).filter((name) => !touched.has(name) && values[name] === fromText[name]),
      ),
      set: (change) => {
        setValues((before) => ({ ...before, ...change }))
        touch(Object.keys(change))
      },
      replace: (next) => {
        setValues(next)
        touch(['*'])
      },
      errors: state?.error ?? {},
      candidates: state?.refusal?.candidates ?? {},
    }
  }, [reading, values, fromText, touched, state])

  function send(data: FormData) {
    setFailed(false)
    start(async () => {
      try {
        const next = await annotateAction(null, data)
        // The save before it was told to have failed, but had arrived.
        const arrived = failed && next?.refusal?.message === 'already_recorded'
        if (next?.recorded || arrived) settle()
        start(() => {
          if (next?.recorded) onRecorded(next.recorded, values)
          else if (arrived) onClose()
          else setAnswer(next)
        })
      } catch {
        start(() => setFailed(true))
      }
    })
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const data = new FormData(event.currentTarget)
    // What React wrote into the page for browsers without scripts is no field of the form.
    for (const name of [...data.keys()]) if (name.startsWith('$ACTION_')) data.delete(name)
    data.set('stay', 'on')
    send(data)
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

  function takeClaim(claim: ClaimGuess) {
    context.set({ on: 'known', claimId: claim.id, claim: '', 'newClaim.anyway': '' })
    if (tab === 'claim') setTab('statement')
  }

  function startAgain() {
    dropPanelDraft(snapshotId, spans)
    setValues(fromText)
    setTouched(new Set())
    setRestoredAt(null)
  }

  return (
    <PanelFields value={context}>
      <form
        action={formAction}
        aria-busy={pending || undefined}
        aria-label={t('panel')}
        className="annotate-panel"
        id="panel"
        noValidate
        onKeyDown={press}
        onSubmit={submit}
        ref={box}
        tabIndex={-1}
      >
        <input name="documentId" type="hidden" value={document.id} />
        <input name="snapshotId" type="hidden" value={snapshotId} />
        <input name="spans" type="hidden" value={spans} />
        <input name="what" type="hidden" value={tab} />
        {suggestion && <input name="suggestion" type="hidden" value={suggestion} />}
        <PanelHead
          onClose={onClose}
          onPiece={props.onPiece}
          onRemove={props.onPieceRemoved}
          quotes={reading.quotes}
        />
        <PanelTabs onTab={setTab} spans={spans} tab={tab} />
        {restoredAt !== null && <DraftNotice at={restoredAt} onDiscard={startAgain} />}
        <Trouble failed={failed} state={state} />
        <div aria-labelledby={`tab-${tab}`} className="panel-rows" id="panel-rows" role="tabpanel">
          <PanelRows onKnown={takeClaim} tab={tab} />
        </div>
        <PanelActions onClose={onClose} onTab={setTab} pending={pending} tab={tab} />
      </form>
    </PanelFields>
  )
}
