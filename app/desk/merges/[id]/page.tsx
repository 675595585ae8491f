import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import { undoMergeAction } from '@/lib/desk/merges/actions'
import { getMerge, namesOf } from '@/lib/desk/merges/desk-queries'
import { canMerge } from '@/lib/desk/merges/policy'
import { requireActor } from '@/lib/people/auth/session'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { MERGEABLE } from '@/lib/record/merged-records'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.merges')
  return { title: t('aMerge') }
}

/** A merge: what went into what, when and why; and the way to undo it. */
export default async function MergedPage({ params }: Props) {
  const actor = await requireActor('contributor')
  const merge = await getMerge((await params).id)
  const type = MERGEABLE.find((it) => it === merge?.recordType)
  if (!merge || !type) notFound()
  const [t, names] = await Promise.all([
    getTranslations('desk.merges'),
    namesOf(type, [merge.fromId, merge.intoId]),
  ])
  const link = (id: string) => (
    <a href={deskAddress(type, id)}>
      <bdi>{names.get(id)}</bdi>
    </a>
  )
  return (
    <>
      <h1 className="pb-4">{t('aMerge')}</h1>
      <p>{t.rich('went', { from: () => link(merge.fromId), into: () => link(merge.intoId) })}</p>
      <p className="mt-2 text-soft">
        {t.rich('byWhom', {
          name: merge.mergedBy.name,
          date: () => <Moment at={merge.mergedAt} precision="minute" />,
        })}{' '}
        <bdi>{merge.reason}</bdi>
      </p>
      {merge.undoneAt ? (
        <p className="notice mt-4">
          {t.rich('undoneBy', {
            name: merge.undoneBy?.name ?? '',
            date: () => <Moment at={merge.undoneAt ?? merge.mergedAt} precision="minute" />,
          })}{' '}
          <bdi>{merge.undoReason}</bdi>
        </p>
      ) : null}
      {!merge.undoneAt && canMerge(actor) ? (
        <Section id="undo" title={t('undo')}>
          <p className="mb-4 max-w-prose text-soft">{t('undoHint')}</p>
          <Form action={undoMergeAction} labels={{ reason: t('undoReason') }} name={t('undo')}>
            <input name="id" type="hidden" value={merge.id} />
            <ReasonField label={t('undoReason')} required />
            <SubmitRow cancel={deskAddress(type, merge.intoId)} label={t('undoIt')} />
          </Form>
        </Section>
      ) : null}
    </>
  )
}
