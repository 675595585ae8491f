import type { LanguageRules } from '../language'
import { beliefVerbs } from './belief-verbs'
import { bodies, knownBodies } from './bodies'
import { dates } from './dates'
import { firstNames } from './names'
import { channels, nouns, relays } from './nouns'
import { numbers } from './numbers'
import { phrases } from './phrases'
import { demonyms, places } from './places'
import { tagEnglish } from './tagger'
import { genderedNouns, groups, roles, spokespersons, titles } from './titles'
import { verbs } from './verbs'

/** English news prose. */
export const english: LanguageRules = {
  language: 'en',
  tag: tagEnglish,
  verbs: [...verbs, ...beliefVerbs],
  phrases,
  nouns,
  relays,
  channels,
  lexicon: {
    roles,
    spokespersons,
    titles,
    firstNames,
    genderedNouns,
    bodies,
    knownBodies,
    places,
    demonyms,
    groups,
    unnamed: [
      'unnamed',
      'unidentified',
      'anonymous',
      'on condition of anonymity',
      'on the condition of anonymity',
      'familiar with',
      'close to the',
      'who asked not to be',
      'who declined to be',
      'not authorized to',
      'not authorised to',
      'briefed on',
      'with knowledge of',
      'with direct knowledge',
      'who spoke on condition',
      'speaking on condition',
      'not wish to be named',
      'did not want to be named',
      'knowledgeable about',
      'not be quoted by name',
      'not to be named',
      'not be named',
      'asked not to be identified',
    ],
    pronouns: new Map([
      ['he', { number: 'singular', gender: 'male' }],
      ['she', { number: 'singular', gender: 'female' }],
      ['it', { number: 'singular', gender: 'thing' }],
      ['they', { number: 'plural', gender: null }],
      ['his', { number: 'singular', gender: 'male' }],
      ['her', { number: 'singular', gender: 'female' }],
      ['him', { number: 'singular', gender: 'male' }],
      ['their', { number: 'plural', gender: null }],
      ['its', { number: 'singular', gender: 'thing' }],
    ]),
  },
  numbers,
  dates,
}
