import { z } from 'zod'
import { Grade, SourceKind } from '@/generated/prisma/enums'
import {
  checkbox,
  httpUrl,
  line,
  optionalText,
  reason,
  recordId,
  requiredReason,
  version,
} from '@/lib/platform/forms/fields'

const MOST_ALIASES = 50

/** Other names, one a line (or a list of them); repeated ones are taken once. */
const aliases = () =>
  z
    .union([z.string().max(10_000, 'too_long'), z.array(z.string())])
    .optional()
    .transform((value, context) => {
      const lines = (typeof value === 'string' ? value.split('\n') : (value ?? []))
        .map((name) => name.normalize('NFC').replace(/\s+/g, ' ').trim())
        .filter((name) => name !== '')
      const names = [...new Set(lines)]
      if (names.length > MOST_ALIASES || names.some((name) => name.length > 200)) {
        context.addIssue({ code: 'custom', message: 'too_long' })
        return z.NEVER
      }
      return names
    })

/** ISO 3166-1 alpha-2, or null when left empty. */
const country = () =>
  optionalText(10).transform((typed, context) => {
    const code = typed.toUpperCase()
    if (/^([A-Z]{2})?$/.test(code)) return code || null
    context.addIssue({ code: 'custom', message: 'bad_country' })
    return z.NEVER
  })

/** Whoever speaks or publishes. `affiliation` is another source as typed: a name, an alias, a slug or an id. */
const source = z.object({
  name: line(200),
  kind: z.enum(SourceKind, { error: 'required' }),
  description: optionalText(2_000),
  affiliation: optionalText(300),
  country: country(),
  stateAffiliated: checkbox(),
  partyToConflict: checkbox(),
  aliases: aliases(),
  url: httpUrl(),
  /** Record it although another source goes by one of these names. */
  anyway: checkbox(),
  reason: reason(),
})

const isDescribed = ({ kind, description }: Pick<z.output<typeof source>, 'kind' | 'description'>) =>
  kind !== 'unnamed' || description !== ''
const UNDESCRIBED = { path: ['description'], message: 'unnamed_undescribed' }

export const sourceInput = source.refine(isDescribed, UNDESCRIBED)
export const sourceEdit = source
  .extend({ id: recordId(), version: version() })
  .refine(isDescribed, UNDESCRIBED)

export const sourceGrade = z.object({
  id: recordId(),
  version: version(),
  grade: z.enum(Grade, { error: 'required' }),
  reason: requiredReason(),
})

export type SourceInput = z.output<typeof sourceInput>
export type SourceEdit = z.output<typeof sourceEdit>
export type SourceGrading = z.output<typeof sourceGrade>
