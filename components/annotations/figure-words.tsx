'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { FigureGuess } from '@/lib/desk/annotations/types'

/** A figure as it was read: "more than 7,000 killed". */
export function FigureWords({
  figure,
}: {
  figure: Pick<FigureGuess, 'comparator' | 'low' | 'high' | 'counted'>
}) {
  const t = useTranslations('terms.comparator')
  const format = useFormatter()
  const ends = new Set([figure.low, figure.high].filter((value) => value !== null))
  const numbers = [...ends].map((value) => format.number(value))
  const comparator = figure.comparator === 'exactly' ? '' : `${t(figure.comparator)} `
  return `${comparator}${numbers.join('–')} ${figure.counted}`
}
