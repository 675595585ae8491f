import { z } from 'zod'
import { LABELLED, labelName } from '@/lib/labels/schema'
import { optionalText, reason } from '@/lib/platform/forms/fields'

/** As many records are changed in one step. */
const MOST_AT_ONCE = 500

/** What can be done to many records: with claims all of it, with others only labelling. */
export const BULK_ACTS = ['assign', 'add_to_story', 'move_to_story', 'label', 'unlabel'] as const
export type BulkAct = (typeof BULK_ACTS)[number]

const ids = () =>
  z
    .union([z.string(), z.array(z.string().max(40))])
    .optional()
    .transform((value) => [...new Set([value ?? []].flat())].filter((id) => id !== ''))

export const bulkInput = z
  .object({
    type: z.enum(LABELLED),
    act: z.enum(BULK_ACTS, { error: 'bulk_what' }),
    ids: ids(),
    /** All that the page shows, without a script to tick them: `shown` names them. */
    all: z.literal('on').optional(),
    shown: z
      .string()
      .max(MOST_AT_ONCE * 41)
      .optional(),
    /** `nobody`, or a colleague's id. */
    assigneeId: optionalText(40),
    storyId: optionalText(40),
    label: labelName(),
    reason: reason(),
  })
  .transform(({ all, shown, ids, ...input }, context) => {
    const chosen = all ? [...new Set((shown ?? '').split(' ').filter((id) => id !== ''))] : ids
    const fault = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (chosen.length === 0) fault('ids', 'bulk_none')
    if (chosen.length > MOST_AT_ONCE) fault('ids', 'bulk_too_many')
    if (input.act.endsWith('label') && !input.label) fault('label', 'required')
    if (input.act.endsWith('story') && !input.storyId) fault('storyId', 'required')
    if (input.act === 'assign' && !input.assigneeId) fault('assigneeId', 'required')
    if (input.type !== 'claim' && !input.act.endsWith('label')) fault('act', 'bulk_what')
    return { ...input, ids: chosen }
  })

export type BulkInput = z.output<typeof bulkInput>
