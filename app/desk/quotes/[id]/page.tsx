import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Passage } from '@/components/documents/passage'
import { CandidateList, PlacementForm } from '@/components/documents/placement-form'
import { PlacementStatus } from '@/components/documents/placement-status'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import { WordDifferences } from '@/components/ui/word-differences'
import { Words } from '@/components/ui/words'
import { canEditEvidence } from '@/lib/evidence/policy'
import { requireActor } from '@/lib/people/auth/session'
import { placeNumber } from '@/lib/quotes/place-number'
import { placementStamp } from '@/lib/quotes/placement'
import { getPlacementForDesk } from '@/lib/quotes/placement-queries'
import { canEditStatement } from '@/lib/statements/policy'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('desk.quotes'))('one') }
}

/** A quote whose words changed with its document's text: both passages side by side, and where it stands now. */
export default async function QuotePage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, { done }, t] = await Promise.all([params, searchParams, getTranslations('desk.quotes')])
  const placement = await getPlacementForDesk(id)
  const owner = placement?.statement ?? placement?.evidence
  if (!placement || !owner) notFound()
  const { anchor, snapshot, start, end, exact, decidedAt } = placement
  const { document } = snapshot
  const allowed = placement.statement ? canEditStatement(actor, owner) : canEditEvidence(actor, owner)
  const open = allowed && !placement.newer && !owner.withdrawnAt
  const known = { id, stamp: placementStamp(placement) }
  const candidates = placement.candidates.map((place) => ({
    ...place,
    occurrence: placeNumber(snapshot.text, place),
  }))
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: '/desk/quotes', text: t('title') },
          { href: `/desk/documents/${document.id}`, text: document.title },
        ]}
      />
      <h1 className="pb-3">{t('one')}</h1>
      <div className="pb-4 empty:hidden">
        <Done done={done} />
      </div>
      <p className="font-serif text-quote" dir="auto" lang={owner.claim.language}>
        <a href={`/desk/claims/${owner.claim.id}`}>{owner.claim.proposition}</a>
      </p>
      <p className="text-note text-soft">
        <bdi>{placement.statement?.source.name ?? placement.evidence?.description}</bdi> ·{' '}
        <PlacementStatus placement={placement} />
      </p>
      {decidedAt ? (
        <p className="text-note">
          {t.rich('decidedBy', {
            name: placement.decidedBy?.name ?? '',
            reason: placement.decisionReason || 'none',
            date: () => <Moment at={decidedAt} precision="minute" />,
          })}
        </p>
      ) : null}
      {placement.newer ? <p className="notice mt-4">{t('newer')}</p> : null}
      {owner.withdrawnAt ? <p className="notice mt-4">{t('withdrawn')}</p> : null}
      {allowed ? null : <p className="notice mt-4">{t('notYours')}</p>}
      <div className="grid gap-x-14 lg:grid-cols-2">
        <Section id="recorded" title={t('recordedIn', { number: anchor.snapshot.number })}>
          <Passage language={document.language} span={anchor} text={anchor.snapshot.text} />
        </Section>
        <Section id="now" title={t('inText', { number: snapshot.number })}>
          {start === null || end === null || exact === null ? (
            <p className="text-note text-soft">{t('noPlace')}</p>
          ) : (
            <>
              <Passage language={document.language} span={{ start, end }} text={snapshot.text} />
              <p className="pt-2 text-note" dir="auto">
                <WordDifferences other={anchor.exact} text={exact} />
              </p>
            </>
          )}
        </Section>
      </div>
      {open && candidates.length > 0 ? (
        <Section id="candidates" title={t('candidates')}>
          <p className="pb-2 text-small text-soft">{t('candidatesWhat')}</p>
          <CandidateList
            candidates={candidates}
            language={document.language}
            placement={known}
            text={snapshot.text}
          />
        </Section>
      ) : null}
      {open ? (
        <Section id="decide" title={t(placement.decision ? 'decideAgain' : 'decide')}>
          <Words only={['terms', 'desk.quotes']}>
            <PlacementForm
              language={document.language}
              mayConfirm={start !== null && placement.decision !== 'placed'}
              placement={known}
              text={snapshot.text}
            />
          </Words>
        </Section>
      ) : null}
    </>
  )
}
