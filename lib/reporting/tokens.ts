/** A part of speech in the Universal Dependencies' tag set, as far as the rules use it. */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'

/** One word or mark of a text; offsets in UTF-16 code units of the text that was tagged. */
export type Token = { start: number; end: number; text: string; lower: string; lemma: string; tag: Tag }
