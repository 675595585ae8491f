import type { DateRules } from '../language'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
)

const abbreviated = (names: readonly string[], least: number) =>
  names.flatMap((name, index) =>
    [
      name,
      name.slice(0, 3),
      `${name.slice(0, 3)}.`,
      ...(least > 3 ? [name.slice(0, 4), `${name.slice(0, 4)}.`] : []),
    ].map((form) => [form, index] as const),
  )

/** English words for days; `lib/reporting/when.ts` holds the forms in which they are put together. */
export const dates: DateRules = {
  weekdays: new Map(
    abbreviated(WEEKDAYS, 4).filter(([form]) => !['sun', 'sat', 'mon', 'wed'].includes(form)),
  ),
  months: new Map(abbreviated(MONTHS, 4).filter(([form]) => form !== 'mar')),
  relative: new Map([
    ['today', 0],
    ['tonight', 0],
    ['yesterday', -1],
    ['tomorrow', 1],
    ['this morning', 0],
    ['this afternoon', 0],
    ['this evening', 0],
    ['last night', -1],
    ['the day before yesterday', -2],
    ['the day after tomorrow', 2],
    ['overnight', 0],
  ]),
}
