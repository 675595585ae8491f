'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type ReactNode, useActionState, useEffect, useState } from 'react'
import { BulkResultNote } from '@/components/bulk/bulk-result'
import { type BulkState, changeManyAction } from '@/lib/desk/bulk/actions'
import type { BulkAct } from '@/lib/desk/bulk/schema'
import type { Labelled } from '@/lib/labels/schema'

type Choice = { id: string; text: string }
type Props = {
  type: Labelled
  /** The ids of the records in the list, in order. */
  shown: readonly string[]
  labels: readonly string[]
  /** For claims: who can look after them, and the stories that they can stand in. */
  assignees?: readonly Choice[]
  stories?: readonly Choice[]
  /** The list, each record with a `BulkTick`. */
  children: ReactNode
}

/**
 * A list of which many records can be changed at once. One form around it, so that it works without a script; with one,
 * ticking "all" ticks them, and it says how many are ticked.
 */
export function BulkForm({ type, shown, labels, assignees, stories, children }: Props) {
  const t = useTranslations('desk.bulk')
  const [state, act, pending] = useActionState<BulkState, FormData>(changeManyAction, null)
  const [ticked, setTicked] = useState<number>()
  useEffect(() => setTicked(0), [])

  function tick({ currentTarget: form, target }: FormEvent<HTMLFormElement>) {
    if (!(target instanceof HTMLInputElement) || target.type !== 'checkbox') return
    const boxes = [...form.querySelectorAll<HTMLInputElement>('input[name="ids"]')]
    const all = form.querySelector<HTMLInputElement>('input[name="all"]')
    if (target === all) for (const box of boxes) box.checked = all.checked
    else if (all) all.checked = boxes.every((box) => box.checked)
    setTicked(boxes.filter((box) => box.checked).length)
  }

  const errors = useTranslations('errors')
  const fault = (name: string) =>
    state?.ok === false && state.fields[name] ? (
      <span className="block text-dispute text-small" role="alert">
        {state.fields[name].map((key) => (errors.has(key) ? errors(key) : key)).join(' ')}
      </span>
    ) : null
  return (
    <form action={act} aria-label={t('form')} onChange={tick}>
      {/* Enter in a field presses the first button of a form: it must be one that does nothing by itself. */}
      <button hidden tabIndex={-1} type="submit" />
      <input name="type" type="hidden" value={type} />
      <input name="shown" type="hidden" value={shown.join(' ')} />
      <BulkResultNote state={state} />
      <details className="mb-3 border-rule border-y py-2" open={state?.ok === false || undefined}>
        <summary>
          {t('title')}
          {ticked ? (
            <span className="ms-3 text-small text-soft">{t('ticked', { count: ticked })}</span>
          ) : null}
        </summary>
        <div className="grid max-w-3xl gap-4 py-3">
          <p>
            <label className="inline-flex min-h-8 items-baseline gap-3">
              <input name="all" type="checkbox" />
              {t('all', { count: shown.length })}
            </label>
            {fault('ids')}
          </p>
          {assignees ? (
            <Part act="assign" pending={pending}>
              <Select choices={[{ id: 'nobody', text: t('nobody') }, ...assignees]} name="assigneeId" />
              {fault('assigneeId')}
            </Part>
          ) : null}
          {stories && stories.length > 0 ? (
            <Part act="add_to_story" also="move_to_story" pending={pending}>
              <Select choices={stories} name="storyId" />
              {fault('storyId')}
            </Part>
          ) : null}
          <Part act="label" also="unlabel" pending={pending}>
            <label className="min-w-0 flex-1 basis-48">
              <span className="text-small text-soft">{t('fields.label')}</span>
              <input autoComplete="off" list="bulk-labels" maxLength={60} name="label" type="text" />
            </label>
            <datalist id="bulk-labels">
              {labels.map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
            {fault('label')}
          </Part>
          <label className="max-w-prose">
            <span className="text-small text-soft">{t('fields.reason')}</span>
            <input autoComplete="off" maxLength={1000} name="reason" type="text" />
          </label>
        </div>
      </details>
      {children}
    </form>
  )
}

function Part({
  act,
  also,
  pending,
  children,
}: {
  act: BulkAct
  also?: BulkAct
  pending: boolean
  children: ReactNode
}) {
  const t = useTranslations('desk.bulk.acts')
  return (
    <div className="flex flex-wrap items-end gap-3">
      {children}
      {[act, ...(also ? [also] : [])].map((value) => (
        <button
          aria-disabled={pending || undefined}
          className="button min-h-10"
          key={value}
          name="act"
          type="submit"
          value={value}
        >
          {t(value)}
        </button>
      ))}
    </div>
  )
}

function Select({ name, choices }: { name: 'assigneeId' | 'storyId'; choices: readonly Choice[] }) {
  const t = useTranslations('desk.bulk')
  return (
    <label className="min-w-0 flex-1 basis-48">
      <span className="text-small text-soft">{t(`fields.${name}`)}</span>
      <select defaultValue="" name={name}>
        <option value="">{t('choose')}</option>
        {choices.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
