import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChooseOther } from '@/components/merges/choose-other'
import { Hindrances } from '@/components/merges/hindrances'
import { SideFacts } from '@/components/merges/side-facts'
import { WhatMoves } from '@/components/merges/what-moves'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { ReasonField } from '@/components/ui/form/text-field'
import { Section } from '@/components/ui/section'
import { suggestClaims } from '@/lib/claims/desk-queries'
import { mergeAction } from '@/lib/desk/merges/actions'
import { getSide } from '@/lib/desk/merges/both-records'
import { getMergePreview, resolveOther } from '@/lib/desk/merges/desk-queries'
import { suggestDocuments } from '@/lib/documents/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import { wordsAsked } from '@/lib/platform/paging'
import type { Mergeable } from '@/lib/record/merged-records'
import { suggestSources } from '@/lib/sources/desk-queries'

const SUGGEST = { claim: suggestClaims, source: suggestSources, document: suggestDocuments }

type Props = { type: Mergeable; id: string; asked: string | string[] | undefined }

/** Merges a record into another: names the other one, shows what would move, and asks for the reason. */
export async function MergePage({ type, id, asked }: Props) {
  await requireActor('editor')
  const words = wordsAsked(asked)
  const [t, side, found] = await Promise.all([
    getTranslations('desk.merges'),
    getSide(type, id),
    words ? resolveOther(type, words) : null,
  ])
  if (!side) notFound()
  const other = found?.ok && found.id !== id ? found.id : null
  const [preview, suggestions] = await Promise.all([
    other ? getMergePreview(type, id, other) : null,
    other ? [] : SUGGEST[type](),
  ])
  const address = deskAddress(type, id)
  const fault = found?.ok ? (found.id === id ? 'merge_same' : null) : found ? `${type}_${found.why}` : null
  return (
    <>
      <Breadcrumb crumbs={[{ href: address, text: side.name }]} />
      <h1 className="pb-4">{t(`title.${type}`)}</h1>
      <p className="max-w-prose pb-6 text-soft">{t(`what.${type}`)}</p>
      {preview ? null : (
        <ChooseOther
          action={`${address}/merge`}
          asked={words}
          candidates={found && !found.ok && found.why === 'ambiguous' ? found.candidates : []}
          fault={fault}
          suggestions={suggestions}
          type={type}
        />
      )}
      {preview && other ? (
        <>
          <div className="grid gap-x-14 gap-y-8 md:grid-cols-2">
            <SideFacts heading={t('merged')} side={preview.merged} type={type} />
            <SideFacts heading={t('survivor')} side={preview.survivor} type={type} />
          </div>
          <p className="mt-4 flex flex-wrap gap-x-6 gap-y-2 text-note">
            <a href={`${deskAddress(type, other)}/merge?with=${id}`}>{t('otherWay')}</a>
            <a href={`${address}/merge`}>{t('another')}</a>
          </p>
          <WhatMoves preview={preview} type={type} />
          {preview.hindrances.length > 0 ? (
            <Hindrances hindrances={preview.hindrances} />
          ) : (
            <Section id="merge" title={t('do')}>
              <Form action={mergeAction} labels={{ reason: t('reason') }} name={t('do')}>
                <input name="type" type="hidden" value={type} />
                <input name="fromId" type="hidden" value={id} />
                <input name="intoId" type="hidden" value={other} />
                <input name="seen" type="hidden" value={preview.seen} />
                <ReasonField hint={t('reasonHint')} label={t('reason')} required />
                <SubmitRow cancel={address} label={t('merge')} />
              </Form>
            </Section>
          )}
        </>
      ) : null}
    </>
  )
}
