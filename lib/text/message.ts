/**
 * A sentence that a rule generates, not yet in any language: the key of an ICU message below `rules` in
 * messages/<locale>.json and the values that it asks for. Pages render it with a translator for the root:
 * `t(wording.key, wording.values)`. Numbers stay numbers, so that the message formats them for its locale.
 */
export type Wording = { readonly key: string; readonly values: Readonly<Record<string, string | number>> }

/** A Wording from its message key and, where the message asks for any, its values. */
export function wording(key: string, values: Wording['values'] = {}): Wording {
  return { key, values }
}

/** A stable order of texts, the same on every machine: by UTF-16 code units, whatever the locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
