import { z } from 'zod'
import { Comparator } from '@/generated/prisma/enums'
import { checkbox, optionalText, partialDate } from '@/lib/platform/forms/fields'
import { figureFault } from '@/lib/reasoning/figures/fault'

const AMOUNT = /^(?:\d+|\d{1,3}(?:[,\s'’]\d{3})+)(?:\.\d+)?$/

/** A number as people type it ("7028", "7,028", "7 028", "2.5"); empty: null. */
const amount = () =>
  optionalText(40).transform((typed, context) => {
    if (typed === '') return null
    if (!AMOUNT.test(typed)) {
      context.addIssue({ code: 'custom', message: 'figure_number' })
      return z.NEVER
    }
    return Number(typed.replace(/[,\s'’]/g, ''))
  })

const fields = z.object({
  counted: optionalText(100),
  comparator: z.enum(Comparator, { error: 'required' }).optional(),
  low: amount(),
  high: amount(),
  unit: optionalText(100),
  population: optionalText(200),
  area: optionalText(200),
  periodFrom: partialDate(),
  periodTo: partialDate(),
  asOf: partialDate(),
  cumulative: checkbox(),
})

type Fields = z.output<typeof fields>

/** A quantity as a source gave it. `low` and `high` are numbers in `unit`. */
export type FigureInput = Omit<Fields, 'comparator'> & { comparator: Comparator }

/** The figure of a form, or null when nothing was typed into it; checked as a whole. */
export const figure = () =>
  fields.optional().transform((typed, context): FigureInput | null => {
    if (!typed || isBlank(typed)) return null
    const fault = (field: keyof Fields, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const { comparator, periodFrom, periodTo } = typed
    if (!typed.counted) fault('counted', 'required')
    if (!comparator) fault('comparator', 'required')
    if (periodFrom && periodTo && periodFrom.at > periodTo.at) fault('periodTo', 'period_backwards')
    if (!comparator) return z.NEVER
    const wrong = figureFault({ ...typed, comparator })
    if (wrong) fault(wrong.field, `figure_${wrong.reason.key.split('.').at(-1) ?? 'number'}`)
    return { ...typed, comparator, unit: typed.unit || 'people' }
  })

/** A comparator and a unit may stand in the fields from the start: they alone are no figure. */
function isBlank({ comparator, unit, ...rest }: Fields): boolean {
  return Object.values(rest).every((value) => value === '' || value === null || value === false)
}
