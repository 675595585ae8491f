import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { SnapshotList } from '@/components/documents/snapshot-list'
import { TextChanges } from '@/components/documents/text-changes'
import { Empty } from '@/components/ui/empty'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { textDirection } from '@/lib/platform/locale'
import { textDifferences } from '@/lib/text/text-differences'

/** A snapshot that is read, or two that are compared. */
type View = { number: number; text: string; before: string | null } | null

type Props = {
  document: {
    id: string
    language: string
    retrievedAt: Date | null
    snapshots: ComponentProps<typeof SnapshotList>['snapshots']
  }
  view: View
  /** What became of the text that was just sent. */
  noted: string | string[] | undefined
}

/** The snapshots of a document's text and, where one is asked for, its words or what changed in it. */
export function SnapshotSection({ document, view, noted }: Props) {
  const t = useTranslations('desk.documents')
  const number = document.snapshots[0]?.number ?? 0
  const said =
    noted === 'unchanged'
      ? 'notedUnchanged'
      : noted === 'stored'
        ? number > 1
          ? 'notedStored'
          : 'notedFirst'
        : null
  return (
    <Section id="snapshots" title={t('snapshots')}>
      {said && number > 0 ? (
        <p className="notice mb-4" role="status">
          {t(said, { number })}
        </p>
      ) : null}
      {number > 0 ? (
        <SnapshotList
          documentId={document.id}
          retrievedAt={document.retrievedAt}
          snapshots={document.snapshots}
        />
      ) : (
        <Empty>{t('snapshotsNone')}</Empty>
      )}
      {view ? (
        <div className="border-t border-rule pt-4" id="text">
          <h3 className="pb-3">
            {view.before === null
              ? t('reading', { number: view.number })
              : t('comparing', { before: view.number - 1, after: view.number })}
          </h3>
          {view.before === null ? (
            <div className="reading" dir={textDirection(document.language)} lang={document.language}>
              <Prose text={view.text} />
            </div>
          ) : (
            <TextChanges language={document.language} passages={textDifferences(view.before, view.text)} />
          )}
        </div>
      ) : null}
    </Section>
  )
}
