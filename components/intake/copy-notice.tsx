import { useTranslations } from 'next-intl'
import type { TextCopy } from '@/lib/documents/copies'

/** Says who has this text already, before it is saved. */
export function CopyNotice({ copies }: { copies: readonly TextCopy[] }) {
  const t = useTranslations('desk.intake')
  if (copies.length === 0) return null
  return (
    <div className="notice mb-6 max-w-prose" role="note">
      <p>{t(copies.some(({ same }) => same) ? 'same' : 'alike')}</p>
      <ul className="mt-2 grid gap-1">
        {copies.map(({ id, title, publisher, url, same }) => (
          <li key={id}>
            <a className="inline-block min-h-6" dir="auto" href={`/desk/documents/${id}`}>
              {title}
            </a>{' '}
            <span className="text-small text-soft">
              {t(same ? 'sameAt' : 'alikeAt', { publisher })}
              {url ? <span className="block break-all">{url}</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
