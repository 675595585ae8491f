import { useTranslations } from 'next-intl'
import type { MergePreview } from '@/lib/desk/merges/desk-queries'

/** What stands against a merge, with the records to be changed first. */
export function Hindrances({ hindrances }: { hindrances: MergePreview['hindrances'] }) {
  const t = useTranslations('errors')
  return (
    <div className="notice mt-6" role="alert">
      <ul className="grid gap-3">
        {hindrances.map(({ message, candidates }) => (
          <li key={message}>
            <p>{t(message)}</p>
            <ul className="mt-1 grid gap-1">
              {candidates.map(({ id, href, text, detail }) => (
                <li key={id}>
                  <a href={href}>
                    <bdi>{text}</bdi>
                  </a>{' '}
                  <span className="text-soft">
                    <bdi>{detail}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </div>
  )
}
