import { useTranslations } from 'next-intl'
import { FigureText } from '@/components/figures/figure-text'
import { Folded } from '@/components/ui/folded'
import { When } from '@/components/ui/when'
import type { ClaimLine } from '@/lib/claims/refs'
import type { SaidOn } from '@/lib/reader/story-page'
import { momentsByDate } from '@/lib/reader/timeline'

const OPEN = 8

/** What is said to have happened and what was said about it, each date once, in order of time. */
export function Timeline({ claims, said }: { claims: ClaimLine[]; said: SaidOn[] }) {
  const t = useTranslations('reader.story')
  return (
    <Folded
      className="log ruled text-note"
      shown={OPEN}
      more={(count) => t('moreDates', { count })}
      items={momentsByDate(claims, said).map(({ key, date, moments }) => (
        <li key={key} className="log-line py-3">
          <span className="text-soft">
            <When date={date} />
          </span>
          <ul className="grid gap-1.5">
            {moments.map((moment) => (
              <li key={moment.key}>
                {moment.said ? (
                  <Said said={moment.said} />
                ) : (
                  <span className="text-soft">{t('happened')} </span>
                )}
                <a
                  className="font-serif no-underline hover:underline"
                  href={`/claims/${moment.claim.slug}`}
                  lang={moment.claim.language}
                >
                  <bdi>{moment.claim.proposition}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    />
  )
}

function Said({ said }: { said: SaidOn }) {
  const stance = useTranslations('terms.stance')
  return (
    <>
      <a className="no-underline hover:underline" href={`/sources/${said.source.slug}`}>
        <bdi>{said.source.name}</bdi>
      </a>{' '}
      <span className="text-soft">{stance(said.stance)}</span>{' '}
      {said.figures.map((figure) => (
        <span key={figure.id}>
          <FigureText figure={figure} /> ·{' '}
        </span>
      ))}
    </>
  )
}
