import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ChangeRebuttal } from '@/components/rebuttals/change-rebuttal'
import { Decisions, RebuttalFacts } from '@/components/rebuttals/rebuttal-on-desk'
import { Answers, RebuttalTrail, Superseded } from '@/components/rebuttals/rebuttal-trail'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/section'
import { suggestClaims } from '@/lib/claims/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import {
  getRebuttalForDesk,
  listDecidingEvidence,
  listGrounds,
  listRebuttalsToAnswer,
} from '@/lib/rebuttals/desk-queries'
import { canRebut } from '@/lib/rebuttals/policy'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

async function headingOf(id: string) {
  const [t, kind] = await Promise.all([
    getTranslations('desk.rebuttals'),
    getTranslations('terms.rebuttalKind'),
  ])
  const rebuttal = await getRebuttalForDesk(id)
  return {
    rebuttal,
    heading: rebuttal ? t('heading', { kind: kind(rebuttal.kind), source: rebuttal.source.name }) : '',
  }
}

export async function generateMetadata({ params }: Props) {
  return { title: (await headingOf((await params).id)).heading }
}

/** A rebuttal: its standing with reasons, what answers it, its correction and its counter-claim. */
export default async function RebuttalPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const { rebuttal, heading } = await headingOf(id)
  if (!rebuttal) notFound()
  const t = await getTranslations('desk.rebuttals')
  const { root, supersededAt } = rebuttal
  const editing = canRebut(actor) && !supersededAt
  const [evidence, grounds, targets, claims] = await Promise.all([
    listDecidingEvidence(root.id),
    listGrounds(root.id),
    listRebuttalsToAnswer(root.id),
    suggestClaims(),
  ])
  return (
    <>
      <Breadcrumb crumbs={[{ href: `/desk/claims/${root.id}`, text: t('backToClaim') }]} />
      <h1>{heading}</h1>
      <Done done={done} />
      <Superseded rebuttal={rebuttal} />
      {!canRebut(actor) && <p className="notice my-4">{t('byEditor')}</p>}
      <div className="mt-6 max-w-prose">
        <RebuttalFacts rebuttal={rebuttal} />
      </div>
      <Answers answerable={!supersededAt} rebuttal={rebuttal} />
      <Section id="decisions" title={t('decisions')}>
        <Decisions decisions={rebuttal.decisions} />
      </Section>
      {editing && (
        <ChangeRebuttal
          claims={claims.filter(({ text }) => text !== root.proposition)}
          evidence={evidence}
          grounds={grounds}
          rebuttal={rebuttal}
          targets={targets.filter((it) => it.id !== id)}
        />
      )}
      <RebuttalTrail rebuttal={rebuttal} />
    </>
  )
}
