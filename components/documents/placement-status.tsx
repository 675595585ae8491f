import { useTranslations } from 'next-intl'
import { isUndecided } from '@/lib/quotes/placement'
import type { PlacementLine } from '@/lib/quotes/placement-refs'

/** What became of a quote in a later text, in words: how it was found, with the score, and what somebody decided. */
export function PlacementStatus({ placement }: { placement: PlacementLine }) {
  const t = useTranslations('desk.quotes')
  const { outcome, score, decision, snapshot } = placement
  return (
    <span className={isUndecided(placement) ? 'text-dispute' : undefined}>
      {t('inText', { number: snapshot.number })}: {t(`outcome.${outcome}`)}{' '}
      {outcome === 'lost' ? null : <span>({t('score', { score })})</span>}
      {decision ? ` · ${t(`decided.${decision}`)}` : null}
    </span>
  )
}
