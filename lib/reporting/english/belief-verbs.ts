import type { VerbRule } from '../language'

const list = (words: string) => words.split(/,\s*/)

/** Verbs for what somebody believes, knows, wants or promises: reported too, with less confidence. */
export const beliefVerbs: readonly VerbRule[] = [
  {
    id: 'verb.promise',
    catches: 'Promises, threats, offers and decisions told by those who make them.',
    example: 'The party vowed to repeal the law.',
    frames: ['to', 'that', 'quote', 'object'],
    stance: 'asserts',
    nature: 'intention',
    confidence: 0.6,
    verbs: list('vow, pledge, promise, threaten, swear, guarantee, undertake'),
  },
  {
    id: 'verb.believe',
    catches: 'Beliefs and knowledge of a named party.',
    example: 'Analysts believe the bank will raise its rate.',
    frames: ['clause', 'quote'],
    stance: 'asserts',
    negated: 'doubts',
    nature: 'belief',
    confidence: 0.6,
    verbs: list(
      'believe, think, feel, suspect, assume, fear, presume, expect, anticipate, worry, reckon, imagine, suppose, foresee, hope, agree, figure, guess',
    ),
  },
  {
    id: 'verb.know',
    catches: 'Knowing, learning, forgetting and judging, with "that" or a question word.',
    example: 'The crew knew that the pump was broken.',
    frames: ['that'],
    stance: 'asserts',
    nature: 'belief',
    confidence: 0.45,
    verbs: list(
      'know, understand, realise, realize, remember, see, consider, forget, accept, dream, care, regret, trust, sense, be aware, wish, grasp, appreciate, bet, view',
    ),
  },
  {
    id: 'verb.want',
    catches: 'Wishes, plans and intentions of a named party.',
    example: 'The ministry wants to build a second port.',
    frames: ['to', 'hearer_to'],
    stance: 'asserts',
    nature: 'intention',
    confidence: 0.45,
    verbs: list(
      'want, hope, plan, intend, aim, wish, expect, prefer, seek, refuse, agree, offer, decide, propose, consider, resolve, aspire, desire, claim, profess, need, like, love, hesitate, opt, fear, mean, ask',
    ),
  },
  {
    id: 'verb.support',
    catches: 'Support, opposition and consideration: positions of a named party.',
    example: 'Three senators oppose the sale of the site.',
    frames: ['object'],
    stance: 'asserts',
    nature: 'belief',
    confidence: 0.4,
    verbs: list(
      'support, oppose, favor, favour, back, consider, envision, envisage, regard, view, fear, welcome, worry about, believe in, agree with, agree on, hope for, expect, anticipate, regret, resent, ponder, mull, weigh, contemplate, disagree, plan on, object',
    ),
  },
]
