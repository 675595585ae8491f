import type { Prisma } from '@/generated/prisma/client'
import { partialDate } from '@/lib/reasoning/dates'

export const figureSelect = {
  id: true,
  counted: true,
  low: true,
  high: true,
  comparator: true,
  unit: true,
  population: true,
  area: true,
  cumulative: true,
  periodFrom: true,
  periodFromPrecision: true,
  periodTo: true,
  periodToPrecision: true,
  asOf: true,
  asOfPrecision: true,
} satisfies Prisma.FigureSelect

type Row = Prisma.FigureGetPayload<{ select: typeof figureSelect }>

export type FigureView = ReturnType<typeof figureView>

/** A figure with its dates as precise as they are known. */
export function figureView(row: Row) {
  return {
    id: row.id,
    counted: row.counted,
    low: row.low,
    high: row.high,
    comparator: row.comparator,
    unit: row.unit,
    population: row.population,
    area: row.area,
    cumulative: row.cumulative,
    periodFrom: partialDate(row.periodFrom, row.periodFromPrecision),
    periodTo: partialDate(row.periodTo, row.periodToPrecision),
    asOf: partialDate(row.asOf, row.asOfPrecision),
  }
}
