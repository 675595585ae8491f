import type { Abbreviations } from './boundaries'
import { abbreviations, openEnded, writtenSmall } from './english/abbreviations'

const NONE: Abbreviations = { never: new Set(), small: new Set(), sometimes: new Set(), openers: new Set() }

const ENGLISH: Abbreviations = {
  never: abbreviations,
  small: writtenSmall,
  sometimes: openEnded,
  openers: new Set(
    (
      'The A An In On At He She It They We I You But And Or So If As For From To This That These Those There His Her ' +
      'Its Their Our My When While After Before Since Although However Meanwhile Separately Asked What Who How Why ' +
      'Some Many Most Both All One Two No Not With By Under Last Earlier Officials'
    ).split(' '),
  ),
}

/** The abbreviations of a language by the main subtag of its BCP 47 tag; English where no tag is given. */
export function abbreviationsOf(language: string | undefined): Abbreviations {
  return (language || 'en').toLowerCase().startsWith('en') ? ENGLISH : NONE
}
