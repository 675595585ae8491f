import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'
import type { RawCopyLine } from '@/lib/desk/intake/raw-copies'

/** The bytes behind a document's texts, each to be downloaded. */
export function RawCopies({ copies }: { copies: readonly RawCopyLine[] }) {
  const t = useTranslations('desk.documents')
  if (copies.length === 0) return null
  return (
    <div className="pt-4">
      <h3>{t('rawCopies')}</h3>
      <p className="max-w-prose pb-2 text-small text-soft">{t('rawCopiesExplained')}</p>
      <ul className="hairs text-note">
        {copies.map(({ id, number, mediaType, size, sha256, retrievedAt }) => (
          <li className="py-2" key={id}>
            <a className="inline-block min-h-6" download href={`/desk/intake/copies/${id}`}>
              {t('rawCopy', { number })}
            </a>{' '}
            <span className="text-small text-soft">
              {t.rich('rawCopyLine', {
                type: mediaType,
                size: Math.max(1, Math.round(size / 1000)),
                date: () => <Moment at={retrievedAt} precision="minute" />,
              })}
            </span>
            <p className="text-small text-soft">
              {t('fingerprint')} <code className="break-all font-mono">{sha256}</code>
            </p>
          </li>
        ))}
      </ul>
    </div>
  )
}
