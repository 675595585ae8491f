import type { Stance } from '@/generated/prisma/enums'
import type { UnitSpan } from '@/lib/text/spans'
import type { Nature } from './language'
import type { Range, Sentence } from './reading'
import type { Subject } from './subjects'

/** A passage that the rules found, before names, dates and figures are read. */
export type Finding = {
  /** In code units, in order. */
  pieces: UnitSpan[]
  cue: Range | null
  subject: Subject | null
  /** Who passes it on: the outlet in "the outlet cited a farmer as saying". */
  relayer: Subject | null
  /** The speaker as another place of the text gives him, where this one names nobody. */
  follows: Finding | null
  /** The passage in which this one stands: its speaker passes it on. */
  within: Finding | null
  /** The words of the attribution clause, from which chain and date are read. */
  attribution: Range
  sentence: Sentence
  stance: Stance
  nature: Nature
  confidence: number
  rules: string[]
}
