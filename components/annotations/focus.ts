/** Moves the focus to a suggestion's card, or to the text where there is none. */
export function focusCard(key: string | null): void {
  const card = key && document.getElementById(`card-${key}`)
  const target = card || document.getElementById('annotate-text')
  target?.focus({ preventScroll: !card })
  if (card) card.scrollIntoView({ block: 'nearest' })
}

/** Moves the focus to the note, or the card, that belongs to a marked stretch. */
export function focusNote(key: string): void {
  const note = document.querySelector<HTMLElement>(`[data-note="${CSS.escape(key)}"]`)
  const place = note?.closest('details')
  if (place) place.open = true
  note?.focus({ preventScroll: true })
  note?.scrollIntoView({ block: 'nearest' })
}
