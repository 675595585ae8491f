import { useTranslations } from 'next-intl'
import { Worded } from '@/components/ui/worded'
import type { Origin } from '@/lib/reasoning/origins/origin'

/** How many independent origins say so, who they are, and why several voices count as one. Never a score. */
export function OriginsBox({ origins, against }: { origins: Origin[]; against: Origin[] }) {
  const t = useTranslations('reader.origins')
  return (
    <section
      aria-labelledby="origins-heading"
      id="origins"
      className="mt-9 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-4 border-y border-rule py-4 text-note"
    >
      <p aria-hidden="true" className="font-serif text-large font-semibold leading-none">
        {origins.length}
      </p>
      <div className="grid gap-2">
        <h2 id="origins-heading" className="font-sans text-note">
          <span className="sr-only">{origins.length} </span>
          {t('title', { count: origins.length })}
        </h2>
        {origins.length > 0 ? <OriginList origins={origins} /> : <p>{t('none')}</p>}
        {against.length > 0 ? (
          <>
            <p className="mt-1 text-soft">{t('against', { count: against.length })}</p>
            <OriginList origins={against} />
          </>
        ) : null}
      </div>
    </section>
  )
}

function OriginList({ origins }: { origins: Origin[] }) {
  const t = useTranslations('reader.origins')
  return (
    <ul className="grid gap-1">
      {origins.map((origin) => (
        <li key={origin.key}>
          <span className={origin.unnamed ? 'unnamed' : ''}>{origin.names.join(', ')}</span>
          {origin.unnamed ? ` (${t('unnamed')})` : null}
          {origin.merged.length > 0 ? (
            <span className="text-soft">
              {': '}
              {origin.merged.map((why) => (
                <span key={`${why.key} ${Object.values(why.values).join(' ')}`}>
                  <Worded wording={why} />{' '}
                </span>
              ))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
