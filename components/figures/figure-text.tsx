import { useTranslations } from 'next-intl'
import { Worded } from '@/components/ui/worded'
import type { FigureView } from '@/lib/claims/figure-refs'
import { figureWording } from '@/lib/reasoning/figures/figure-words'

/** A figure in words with what it counts: "more than 7,000 killed". */
export function FigureText({ figure }: { figure: FigureView }) {
  const wording = figureWording(figure)
  return (
    <>
      <b className="tabular-nums">{wording ? <Worded wording={wording} /> : null}</b>{' '}
      <Counted figure={figure} />
    </>
  )
}

/** What a figure counts: one of the usual things in the reader's language, or the editor's own word. */
export function Counted({ figure }: { figure: Pick<FigureView, 'counted'> }) {
  const t = useTranslations('reader.figure.counted')
  return t.has(figure.counted) ? t(figure.counted) : figure.counted
}
