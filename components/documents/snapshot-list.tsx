import { useTranslations } from 'next-intl'
import { Moment } from '@/components/ui/when'

type Row = {
  id: string
  number: number
  sha256: string
  retrievedAt: Date
  createdBy: { name: string }
  _count: { anchors: number }
}

/** A document's snapshots, the latest first, each to be read or compared with the one before it. */
export function SnapshotList({
  documentId,
  snapshots,
  retrievedAt,
}: {
  documentId: string
  snapshots: Row[]
  /** When the document was retrieved last: after the newest snapshot, that one was found unchanged then. */
  retrievedAt: Date | null
}) {
  const t = useTranslations('desk.documents')
  const href = `/desk/documents/${documentId}`
  return (
    <ol className="ruled text-note">
      {snapshots.map(({ id, number, sha256, retrievedAt: at, createdBy, _count }, index) => (
        <li className="py-3" key={id}>
          <p>
            <b>{t('snapshot', { number })}</b>{' '}
            <span className="text-soft">
              {t.rich('snapshotLine', {
                quotes: _count.anchors,
                name: createdBy.name,
                date: () => <Moment at={at} precision="minute" />,
              })}
            </span>
          </p>
          {index === 0 && retrievedAt && retrievedAt > at ? (
            <p className="text-small">
              {t.rich('unchangedUntil', { date: () => <Moment at={retrievedAt} precision="minute" /> })}
            </p>
          ) : null}
          <p className="text-small text-soft">
            {t('fingerprint')} <code className="break-all font-mono">{sha256}</code>
          </p>
          <p className="flex flex-wrap gap-x-5 text-small">
            <a className="inline-block min-h-6" href={`${href}?read=${number}#text`}>
              {t('read')}
            </a>
            {number > 1 ? (
              <a className="inline-block min-h-6" href={`${href}?compare=${number}#text`}>
                {t('compare', { before: number - 1 })}
              </a>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  )
}
