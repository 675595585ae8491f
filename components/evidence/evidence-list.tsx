import { useTranslations } from 'next-intl'
import { DocumentLink } from '@/components/documents/document-link'
import { SourceName } from '@/components/sources/source-name'
import { EditLink } from '@/components/ui/edit-link'
import type { EvidenceView } from '@/lib/evidence/queries'

/** Evidence of one bearing, each piece with its kind, credibility, places and what it depends on. */
export function EvidenceList({ evidence, desk = false }: { evidence: EvidenceView[]; desk?: boolean }) {
  return (
    <ul className="ruled">
      {evidence.map((item) => (
        <EvidenceEntry key={item.id} item={item} desk={desk} />
      ))}
    </ul>
  )
}

function EvidenceEntry({ item, desk }: { item: EvidenceView; desk: boolean }) {
  const t = useTranslations('reader.evidence')
  const terms = useTranslations('terms')
  return (
    <li id={`evidence-${item.id}`} className="entry py-4">
      <div className="flex items-baseline justify-between gap-x-4">
        <h3>{terms(`evidenceKind.${item.kind}`)}</h3>
        <p className="text-end text-small text-soft">
          {t('credibility', { grade: item.credibility, words: terms(`credibility.${item.credibility}`) })}
        </p>
      </div>
      {item.withdrawnAt ? (
        <p className="text-small text-soft">{t('withdrawn', { reason: item.withdrawReason })}</p>
      ) : null}
      <p className={`mt-1 text-note ${item.withdrawnAt ? 'line-through' : ''}`} dir="auto">
        {item.description}
      </p>
      {item.quote.length > 0 ? (
        <blockquote className="quote my-2" dir="auto">
          {item.quote.join(' … ')}
        </blockquote>
      ) : null}
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-small text-soft">
        {item.source ? (
          <li>
            <SourceName source={item.source} />
          </li>
        ) : null}
        {item.document ? (
          <li>
            <DocumentLink document={item.document} />
          </li>
        ) : null}
        {item.url ? (
          <li>
            <a href={item.url} rel="noopener external">
              {t('open')}
            </a>
          </li>
        ) : null}
        {item.archiveUrl ? (
          <li>
            <a href={item.archiveUrl} rel="noopener external">
              {t('archived')}
            </a>
          </li>
        ) : null}
        {item.dependsOnStatement ? (
          <li>
            <a href={`#statement-${item.dependsOnStatement.id}`}>
              {t('dependsOnStatement', { name: item.dependsOnStatement.source.name })}
            </a>
          </li>
        ) : null}
        {item.dependsOnEvidence ? (
          <li>
            <a href={`#evidence-${item.dependsOnEvidence.id}`}>{t('dependsOnEvidence')}</a>
          </li>
        ) : null}
        {item.fileSha256 ? (
          <li className="break-all">
            {t('file', { name: item.fileName ?? '' })} <code className="text-small">{item.fileSha256}</code>
          </li>
        ) : null}
      </ul>
      {desk ? <EditLink href={`/desk/evidence/${item.id}/edit`} /> : null}
    </li>
  )
}
