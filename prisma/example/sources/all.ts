import type { ExampleSource } from '../types'
import { iranianSources } from './iran'
import { newsSources } from './news'
import { palestinianSources } from './palestinian'
import { americanSources } from './united-states'

/** Whoever speaks or publishes in the example; an affiliation stands before whoever names it. */
export const sources: ExampleSource[] = [
  ...americanSources,
  ...iranianSources,
  ...palestinianSources,
  ...newsSources,
]
