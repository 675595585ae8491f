import { z } from 'zod'
import { AttributionHow, SourceKind } from '@/generated/prisma/enums'
import { checkbox, optionalText } from '@/lib/platform/forms/fields'

const MOST_STEPS = 12

/**
 * A source as a panel names it. `id` counts as long as `source` is empty or one of its names. `create`: a source of this
 * kind and description is made if nobody goes by the name.
 */
const sourceFields = {
  source: optionalText(200),
  id: optionalText(40),
  create: checkbox(),
  kind: z.enum(SourceKind).optional(),
  description: optionalText(2_000),
}

export type NamedSource = z.output<z.ZodObject<typeof sourceFields>>

/** Whoever a panel names; nobody where the fields are left out. */
export const who = () => z.object(sourceFields).optional()

const step = z.object({
  ...sourceFields,
  how: z.enum(AttributionHow).optional(),
  wording: optionalText(300),
  document: optionalText(2_000),
})

/** One hop; `row`: where it stands in its form, hops left empty counted. */
export type NamedStep = Omit<z.output<typeof step>, 'how'> & { how: AttributionHow; row: number }

const isBlank = ({ source, id, how, wording, document }: z.output<typeof step>) =>
  !how && !source && !id && !wording && !document

/** As in a statement's own form: a hop of which nothing was filled in is dropped, only the first goes without a source. */
export const chain = () =>
  z
    .array(step)
    .max(MOST_STEPS, 'too_many')
    .optional()
    .transform((hops, context): NamedStep[] =>
      (hops ?? []).flatMap((hop, row, all) => {
        if (isBlank(hop)) return []
        const { how, ...rest } = hop
        if (!hop.source && !hop.id && !all.slice(0, row).every(isBlank))
          context.addIssue({ code: 'custom', path: [row, 'source'], message: 'required' })
        if (!how) context.addIssue({ code: 'custom', path: [row, 'how'], message: 'required' })
        return how ? [{ ...rest, how, row }] : []
      }),
    )
