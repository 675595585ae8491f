'use client'

import { FormProvider, parse, useForm } from '@conform-to/react'
import { unstable_rethrow } from 'next/navigation'
import {
  type ComponentProps,
  type ComponentType,
  type FormEvent,
  type ReactNode,
  useActionState,
  useId,
  useMemo,
  useRef,
  useState,
  useTransition,
} from 'react'
import { DraftNotice } from '@/components/drafts/draft-notice'
import { putBack } from '@/components/drafts/put-back'
import { useFormDraft } from '@/components/drafts/use-form-draft'
import { ErrorSummary, type SummaryProps } from '@/components/ui/form/error-summary'
import { FormContext } from '@/components/ui/form/form-context'
import { THEIRS } from '@/components/ui/form/names'
import { StaleNotice, theirsOf } from '@/components/ui/form/stale-notice'
import type { FormState } from '@/lib/platform/forms/form-state'

/** What fields hold: a text, a tick, several texts, or rows of fields. */
type Value = string | number | boolean | null | undefined | Value[] | { [name: string]: Value }
type Values = { [name: string]: Value }

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>
  /** What stands in the fields at first, by name. */
  values?: Values
  /** What the fields are called, by name; for the summary of errors and for two versions side by side. */
  labels?: Readonly<Record<string, string>>
  /** The version that a save is based on. */
  version?: number
  /** What the form says after a save that stays on the page. */
  done?: string
  /** What the field is called that shows what the answer holds this once. */
  onceLabel?: string
  /** What the form is called, where its heading does not tell. */
  name?: string
  /** `plain` has no gaps of its own: for a form of one button. */
  layout?: 'column' | 'plain'
  /** What stands above the notices. */
  head?: ReactNode
  /** Tells what is wrong in another way. */
  summary?: ComponentType<SummaryProps>
  /** Where drafts are kept, if not by the page and its fields. */
  draftPlace?: string
  /** Why a save was refused that was tried without this form. */
  refused?: FormState
  /**
   * Scripts ask (`stay`) for an answer instead of a page, and it comes here first, with what was sent; `again`: the attempt
   * before it did not seem to arrive. True: all is done, and nothing is left to show.
   */
  onAnswer?: (answer: FormState, sent: FormData, again: boolean) => boolean
  children: ReactNode
} & Pick<ComponentProps<'form'>, 'className' | 'id' | 'onKeyDown' | 'tabIndex'>

const INTENT = '__intent__'

/**
 * A form around a server action. Without JavaScript the browser posts it and the page comes back with what was typed and
 * what is wrong; with it, the same answer arrives in place, and what was typed is kept even when the server is out of
 * reach.
 */
export function Form({
  action,
  values,
  labels = {},
  version,
  done,
  onceLabel,
  name,
  layout = 'column',
  head,
  summary: Summary = ErrorSummary,
  draftPlace,
  refused = null,
  onAnswer,
  children,
  ...attributes
}: Props) {
  const ownId = `form${useId()}`.replace(/[^\w-]/g, '')
  const formId = attributes.id ?? ownId
  const [posted, formAction] = useActionState(action, refused)
  const [answered, setAnswered] = useState<FormState>()
  const state = answered === undefined ? posted : answered
  const [failed, setFailed] = useState(false)
  const [pending, start] = useTransition()
  const [refusals, setRefusals] = useState(0)
  const [savedOver, setSavedOver] = useState<number>()
  // A save led back to this page, which now holds the newer version: the form begins anew with it.
  if (savedOver !== undefined && savedOver !== version) {
    setSavedOver(undefined)
    setAnswered({ initialValue: null })
  }

  const [form] = useForm<Values>({
    id: formId,
    lastResult: state,
    defaultValue: values,
    // Rows are added and removed in place; everything else is checked by the server alone.
    onValidate: ({ formData }) =>
      parse<Values, string[]>(formData, { resolve: () => ({ error: keptErrors(state) }) }),
  })

  const element = useRef<HTMLFormElement>(null)
  const [draftVersion, setDraftVersion] = useState<string>()
  const draft = useFormDraft(element, draftPlace, (entries) => {
    if (!element.current) return
    // A draft that was based on an older version is saved as such, so that both are shown side by side.
    const basedOn = entries.find(([key]) => key === 'version')
    if (basedOn) setDraftVersion(basedOn[1])
    putBack(element.current, entries)
    // What belongs to rows and to parts of the form may have no field yet; other fields that are hidden name records.
    const typed = new FormData()
    for (const [key, value] of entries)
      if (/[[.]/.test(key) || (values && key in values)) typed.append(key, value)
    const value: unknown = parse<Values, string[]>(typed, { resolve: () => ({ error: null }) }).payload
    if (isValues(value)) form.update({ value })
  })

  function discardDraft() {
    draft.settle()
    setDraftVersion(undefined)
    element.current?.reset()
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const data = new FormData(event.currentTarget, submitter)
    if (data.has(INTENT)) {
      form.onSubmit(event)
      return
    }
    event.preventDefault()
    if (pending) return
    // What React wrote into the page for browsers without JavaScript is no field of the form.
    for (const key of [...data.keys()]) if (key.startsWith('$ACTION_')) data.delete(key)
    if (onAnswer) data.set('stay', 'on')
    setFailed(false)
    start(async () => {
      try {
        const next = await action(state, data)
        start(() => {
          if (onAnswer?.(next, data, failed)) return draft.settle()
          setAnswered(next)
          if (next?.status === 'error') setRefusals((count) => count + 1)
          else draft.settle()
          setDraftVersion(undefined)
        })
      } catch (error) {
        if (isLedElsewhere(error)) {
          // Who asks for an answer is led away only to sign in: what was typed waits.
          if (onAnswer) throw error
          draft.settle()
          start(() => (version === undefined ? setAnswered({ initialValue: null }) : setSavedOver(version)))
          throw error
        }
        start(() => {
          setFailed(true)
          setRefusals((count) => count + 1)
        })
      }
    })
  }

  const candidates = state?.refusal?.candidates
  const context = useMemo(
    () => ({ formId, labels, pending, candidates: candidates ?? {} }),
    [formId, labels, pending, candidates],
  )
  const theirs = theirsOf(state)
  const saved =
    state !== null && !state.refusal && (state.status === 'success' || state.initialValue === null)

  return (
    <FormProvider context={form.context}>
      <FormContext value={context}>
        <form
          action={formAction}
          aria-busy={pending || undefined}
          aria-label={name}
          className={layout === 'column' ? 'grid max-w-prose grid-cols-[minmax(0,1fr)] gap-6' : undefined}
          {...attributes}
          id={formId}
          noValidate
          onSubmit={submit}
          ref={element}
        >
          {/* Enter in a field presses the first button of a form: it must be the one that saves. */}
          <button hidden tabIndex={-1} type="submit" />
          {head}
          <Summary errors={form.allErrors} failed={failed} refusals={refusals} />
          {draft.restoredAt !== null && <DraftNotice at={draft.restoredAt} onDiscard={discardDraft} />}
          {theirs && <StaleNotice theirs={theirs} />}
          {saved && done && (
            <div className="notice" role="status">
              <p>{done}</p>
              {state?.once && (
                <label className="mt-2 block text-small text-soft">
                  {onceLabel}
                  <input className="mt-1 text-ink" readOnly type="text" value={state.once} />
                </label>
              )}
            </div>
          )}
          {version !== undefined && (
            <input name="version" type="hidden" value={draftVersion ?? basis(state, version)} />
          )}
          {theirs && <input name={THEIRS} type="hidden" value={JSON.stringify(theirs)} />}
          {children}
        </form>
      </FormContext>
    </FormProvider>
  )
}

/** Texts, in lists and parts: what entries that are texts make. */
const isValue = (it: unknown): it is Value =>
  typeof it === 'string' || Object.values(Object(it)).every(isValue)
const isValues = (it: unknown): it is Values => Object.values(Object(it)).every(isValue)

/** Whether the action went well and leads to a page; the framework learns of it by an error that it catches itself. */
function isLedElsewhere(error: unknown): boolean {
  try {
    unstable_rethrow(error)
    return false
  } catch {
    return true
  }
}

/** `null` leaves an error as it stands. */
function keptErrors(state: FormState): Record<string, null> {
  return Object.fromEntries(Object.keys(state?.error ?? {}).map((name) => [name, null]))
}

/**
 * The version that the next save is based on: what somebody else saved, once it has been shown; otherwise the one that
 * was sent, for the page around the form may have been read anew since.
 */
function basis(state: FormState, version: number): string {
  const current = state?.refusal?.code === 'stale' ? state.refusal.current?.version : undefined
  if (typeof current === 'number') return String(current)
  const sent = state?.status === 'success' ? undefined : state?.initialValue?.version
  return typeof sent === 'string' ? sent : String(version)
}
