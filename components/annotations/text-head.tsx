'use client'

import { useTranslations } from 'next-intl'
import { Here } from '@/components/live/here'
import type { Live } from '@/components/live/use-live'
import { When } from '@/components/ui/when'
import type { Counts, Workspace } from '@/lib/desk/annotations/types'
import { parsePartialDate } from '@/lib/reasoning/dates'

type Props = { document: Workspace['document']; counts: Counts; live: Live; newerText: boolean }

/** What the document is, how far it is annotated, and who else is here. */
export function TextHead({ document, counts, live, newerText }: Props) {
  const t = useTranslations('desk.annotate')
  const visibility = useTranslations('terms.visibility')
  const published = parsePartialDate(document.published)
  return (
    <header className="annotate-head">
      <h1 dir="auto" lang={document.language}>
        {document.title}
      </h1>
      <p className="annotate-meta">
        <a href={`/desk/sources/${document.publisher.id}`}>
          <bdi>{document.publisher.name}</bdi>
        </a>
        {published && (
          <span>
            <When date={published} />
          </span>
        )}
        <span>{visibility(document.visibility)}</span>
        <span>
          {counts.left === null
            ? t('annotated', { count: counts.annotated })
            : t('annotatedOf', { count: counts.annotated, of: counts.annotated + counts.left })}
        </span>
        {document.url && (
          <a href={document.url} rel="noopener external" target="_blank">
            {t('original')}
          </a>
        )}
        <Here live={live} />
      </p>
      {newerText && (
        <p className="notice" role="status">
          {t('newerText')} <a href="?">{t('reload')}</a>
        </p>
      )}
    </header>
  )
}
