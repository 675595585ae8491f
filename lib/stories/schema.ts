import { z } from 'zod'
import {
  language,
  line,
  paragraphs,
  partialDate,
  reason,
  recordId,
  version,
} from '@/lib/platform/forms/fields'

/** A running event that claims belong to. */
const story = z.object({
  title: line(200),
  summary: paragraphs(5_000),
  periodFrom: partialDate(),
  periodTo: partialDate(),
  language: language(),
  reason: reason(),
})

const inOrder = ({ periodFrom, periodTo }: Pick<z.output<typeof story>, 'periodFrom' | 'periodTo'>) =>
  !periodFrom || !periodTo || periodFrom.at <= periodTo.at

export const storyInput = story.refine(inOrder, { path: ['periodTo'], message: 'period_backwards' })
export const storyEdit = story
  .extend({ id: recordId(), version: version() })
  .refine(inOrder, { path: ['periodTo'], message: 'period_backwards' })

export type StoryInput = z.output<typeof storyInput>
export type StoryEdit = z.output<typeof storyEdit>
