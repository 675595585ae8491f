import type { Draft } from '@/components/drafts/draft-store'

/**
 * Puts a draft's texts back into the fields that stand in the form, as if they were typed. Rows of lists, which may not be
 * there, and hidden fields, which name records, stay.
 */
export function putBack(form: HTMLFormElement, entries: Draft['entries']): void {
  const texts = new Map<string, string[]>()
  for (const [name, text] of entries) texts.set(name, [...(texts.get(name) ?? []), text])
  for (const control of [...form.elements]) {
    const name = control.getAttribute('name')
    if (name && !name.includes('[')) putInto(control, texts.get(name) ?? [])
  }
}

function putInto(control: Element, texts: readonly string[]): void {
  if (control instanceof HTMLInputElement) {
    if (control.type === 'hidden' || control.type === 'password' || control.type === 'file') return
    if (control.type === 'checkbox' || control.type === 'radio') {
      if (control.checked !== texts.includes(control.value)) control.click()
      return
    }
  } else if (!(control instanceof HTMLTextAreaElement) && !(control instanceof HTMLSelectElement)) return
  const [text] = texts
  if (text === undefined || control.value === text) return
  const prototype = Object.getPrototypeOf(control)
  // The element's own setter would be taken for a change that the page made itself.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, text)
  control.dispatchEvent(
    new Event(control instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }),
  )
}
