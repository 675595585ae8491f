'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Draft, dropDraft, dropOldDrafts, keepDraft, readDraft } from '@/components/drafts/draft-store'

export type FormDraft = {
  /** When what stands in the form now was typed, if it was brought back from a draft; milliseconds since 1970. */
  restoredAt: number | null
  /** The save went well, or what was typed is given up: nothing is left to lose. */
  settle(): void
}

/** Milliseconds after the last stroke. */
const CALM = 400

/**
 * Keeps what is typed into a form as a draft in this browser, brings it back when the page is opened again, and asks
 * before the page is left with something unsaved. For forms that hold a text area; what goes into a password or a file
 * field is never kept. `restore` puts a draft's texts into the fields. Where `givenPlace` changes while somebody types, what
 * is typed moves there.
 */
export function useFormDraft(
  form: RefObject<HTMLFormElement | null>,
  givenPlace: string | undefined,
  restore: (entries: Draft['entries']) => void,
): FormDraft {
  const [restoredAt, setRestoredAt] = useState<number | null>(null)
  const settle = useRef(() => {})
  const bring = useRef(restore)
  const lastPlace = useRef<string>(undefined)
  useEffect(() => {
    bring.current = restore
  })

  useEffect(() => {
    const element = form.current
    if (!element?.querySelector('textarea')) return
    const place = givenPlace ?? placeOf(element)
    if (lastPlace.current && lastPlace.current !== place) dropDraft(lastPlace.current)
    lastPlace.current = place
    const initial = textOf(pristineEntries(element))
    let dirty = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const note = () => {
      timer = undefined
      const entries = entriesOf(element)
      dirty = textOf(entries) !== initial
      if (dirty) keepDraft(place, entries)
      else dropDraft(place)
    }
    const typed = () => {
      dirty = true
      clearTimeout(timer)
      timer = setTimeout(note, CALM)
    }
    // Rows come and go without a stroke.
    const watcher = new MutationObserver((changes) => {
      if (changes.some(({ target }) => target instanceof Element && target.querySelector('[name]'))) typed()
    })
    const leaving = (event: BeforeUnloadEvent) => {
      if (timer !== undefined) {
        clearTimeout(timer)
        note()
      }
      if (dirty) event.preventDefault()
    }
    settle.current = () => {
      clearTimeout(timer)
      timer = undefined
      dirty = false
      dropDraft(place)
      setRestoredAt(null)
    }

    dropOldDrafts()
    const draft = readDraft(place)
    if (draft && textOf(draft.entries) !== initial) {
      bring.current(draft.entries)
      dirty = true
      setRestoredAt(draft.at)
    }
    // Somebody typed before the page's scripts were there.
    if (!draft && textOf(entriesOf(element)) !== initial) typed()
    element.addEventListener('input', typed)
    element.addEventListener('change', typed)
    watcher.observe(element, { childList: true, subtree: true })
    window.addEventListener('beforeunload', leaving)
    return () => {
      if (timer !== undefined) {
        clearTimeout(timer)
        note()
      }
      element.removeEventListener('input', typed)
      element.removeEventListener('change', typed)
      watcher.disconnect()
      window.removeEventListener('beforeunload', leaving)
    }
  }, [form, givenPlace])

  return { restoredAt, settle: () => settle.current() }
}

/** The page, and which of its forms: told by the names of its fields and by the records that its hidden fields name. */
function placeOf(form: HTMLFormElement): string {
  const names = new Set<string>()
  for (const control of form.elements) {
    const name = control.getAttribute('name')
    if (!name || name.startsWith('$') || /\[/.test(name) || name === 'version') continue
    const hidden = control instanceof HTMLInputElement && control.type === 'hidden'
    names.add(hidden ? `${name}=${control.value}` : name)
  }
  return `${location.pathname}#${[...names].sort().join('&').slice(0, 500)}`
}

/** What the form held as it was served. */
function pristineEntries(form: HTMLFormElement): Draft['entries'] {
  const copy = form.cloneNode(true)
  if (!(copy instanceof HTMLFormElement)) return []
  copy.reset()
  return entriesOf(copy)
}

function entriesOf(form: HTMLFormElement): Draft['entries'] {
  const secret = new Set(
    [...form.querySelectorAll('input[type=password], input[type=file]')].map((it) => it.getAttribute('name')),
  )
  // What is put aside is not sent, and kept.
  const aside = [...form.querySelectorAll<HTMLFieldSetElement>('fieldset[disabled]')]
  for (const fieldset of aside) fieldset.disabled = false
  const data = new FormData(form)
  for (const fieldset of aside) fieldset.disabled = true
  return [...data].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$') && !secret.has(name)
      ? [[name, value] as [string, string]]
      : [],
  )
}

/** Set by the page, not typed. */
const UNTYPED = new Set(['version', 'what'])

/** Tells one state of the fields from another, in whatever order they stand. */
const textOf = (entries: Draft['entries']) =>
  JSON.stringify(
    entries.filter(([name]) => !UNTYPED.has(name)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  )
