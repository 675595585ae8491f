import { useTranslations } from 'next-intl'
import type { DocumentRef } from '@/lib/documents/refs'

/** A document by its title, or the words that stand for one that is not public. */
export function DocumentLink({ document }: { document: DocumentRef }) {
  const t = useTranslations('reader.document')
  if (document.hidden) return t('notPublic')
  return (
    <a href={`/documents/${document.slug}`}>
      <bdi>{document.title}</bdi>
    </a>
  )
}
