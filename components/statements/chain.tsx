import { useTranslations } from 'next-intl'
import { DocumentLink } from '@/components/documents/document-link'
import { SourceName } from '@/components/sources/source-name'
import type { StatementView } from '@/lib/claims/statement-refs'

/** The way from whoever spoke to the document in hand: each hop with how it was passed on. Dates stand elsewhere. */
export function Chain({ statement }: { statement: StatementView }) {
  const t = useTranslations('reader.chain')
  const how = useTranslations('terms.how')
  const { chain, source, document } = statement
  return (
    <ol className="chain text-small text-soft" aria-label={t('label')}>
      {chain.length === 0 ? (
        <li>
          <SourceName source={source} />
        </li>
      ) : null}
      {chain.map((step) => (
        <li key={step.position}>
          <SourceName source={step.source} />, {how(step.how)}
          {step.wording ? (
            <>
              {' '}
              <bdi>
                <q className="font-serif">{step.wording}</q>
              </bdi>
            </>
          ) : null}
          {step.document && step.document.id !== document.id ? (
            <>
              {' '}
              {t.rich('in', { document: () => step.document && <DocumentLink document={step.document} /> })}
            </>
          ) : null}
        </li>
      ))}
      <li>
        <DocumentLink document={document} />
      </li>
    </ol>
  )
}
