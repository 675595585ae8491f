import { useTranslations } from 'next-intl'
import { Folded } from '@/components/ui/folded'
import { WordDifferences } from '@/components/ui/word-differences'
import type { Foreseen } from '@/lib/desk/intake/refetch-queries'

const SHOWN = 3
const ORDER = { lost: 0, approximate: 1, context: 2, exact: 3 }

/** What would become of every quote in a text that is not stored yet, what needs a decision first. */
export function ForeseenQuotes({ quotes }: { quotes: Foreseen[] }) {
  const t = useTranslations('desk.quotes')
  const sorted = quotes.toSorted((a, b) => ORDER[a.placement.outcome] - ORDER[b.placement.outcome])
  const counts = { exact: 0, context: 0, approximate: 0, lost: 0 }
  for (const { placement } of quotes) counts[placement.outcome] += 1
  return (
    <>
      <p className="pb-2 text-note">{t('foreseen', { ...counts, count: quotes.length })}</p>
      <Folded
        className="ruled"
        items={sorted.map((quote) => <ForeseenQuote key={quote.id} quote={quote} />)}
        more={(count) => t('moreQuotes', { count })}
        shown={Math.max(SHOWN, counts.lost + counts.approximate + counts.context)}
      />
    </>
  )
}

function ForeseenQuote({ quote: { exact, placement, gone, who, claim } }: { quote: Foreseen }) {
  const t = useTranslations('desk.quotes')
  const now = placement.outcome === 'lost' ? placement.candidates[0] : placement
  const open = !gone && (placement.outcome === 'lost' || placement.outcome === 'approximate')
  return (
    <li className="py-3">
      <p className={`text-small ${open ? 'text-dispute' : 'text-soft'}`}>
        {t(`outcome.${placement.outcome}`)}
        {placement.outcome === 'lost' ? null : ` (${t('score', { score: placement.score })})`}
        {gone ? ` · ${t('decided.gone')}` : null}
      </p>
      <div className="grid gap-x-8 md:grid-cols-2">
        <blockquote className="quote" dir="auto">
          <WordDifferences other={now?.exact ?? exact} text={exact} />
        </blockquote>
        {now && now.exact !== exact ? (
          <div>
            {placement.outcome === 'lost' ? <p className="text-small text-soft">{t('nearest')}</p> : null}
            <blockquote className="quote" dir="auto">
              <WordDifferences other={exact} text={now.exact} />
            </blockquote>
          </div>
        ) : null}
      </div>
      <p className="text-small text-soft">
        <bdi>{who}</bdi> ·{' '}
        <a dir="auto" href={`/desk/claims/${claim.id}`} lang={claim.language}>
          {claim.proposition}
        </a>
      </p>
    </li>
  )
}
