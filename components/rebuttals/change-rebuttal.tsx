import { useTranslations } from 'next-intl'
import { CounterClaimForm } from '@/components/rebuttals/counter-claim-form'
import type { Grounds } from '@/components/rebuttals/ground-field'
import type { Target } from '@/components/rebuttals/objection-fields'
import { RebuttalForm } from '@/components/rebuttals/rebuttal-form'
import type { RebuttalOnDesk } from '@/components/rebuttals/rebuttal-on-desk'
import { StandingForm } from '@/components/rebuttals/standing-form'
import type { Suggestion } from '@/components/ui/form/reference-field'
import { Section } from '@/components/ui/section'
import type { Bearing } from '@/generated/prisma/enums'

type Props = {
  rebuttal: RebuttalOnDesk
  evidence: readonly { id: string; bearing: Bearing; credibility: number; description: string }[]
  grounds: Grounds
  targets: readonly (Omit<Target, 'source'> & { source: { name: string } })[]
  claims: readonly Suggestion[]
}

/** What an editor changes about a rebuttal: its standing, its counter-claim, and, as a correction, all of it. */
export function ChangeRebuttal({ rebuttal, evidence, grounds, targets, claims }: Props) {
  const t = useTranslations('desk.rebuttals')
  const { id, version, standing, root, decisions, counterClaim } = rebuttal
  const inForce = decisions.find((it) => !it.supersededAt)
  const counter = counterClaim?.proposition ?? ''
  return (
    <>
      <Section id="decide" title={t('decide')}>
        <p className="mb-4 text-small text-soft">{t('decideHint')}</p>
        <StandingForm
          evidence={evidence}
          evidenceId={inForce?.evidenceId ?? ''}
          rebuttal={{ id, version, standing, claimId: root.id, answersClaim: rebuttal.depth % 2 === 1 }}
        />
      </Section>
      <Section id="counter" title={t('setCounter')}>
        <p className="mb-4 text-small text-soft">{t('setCounterHint')}</p>
        <CounterClaimForm claims={claims} counterClaim={counter} rebuttal={{ id, version }} />
      </Section>
      <Section id="correct" title={t('correct')}>
        <p className="mb-4 max-w-prose text-small text-soft">{t('correctHint')}</p>
        <RebuttalForm
          claimId={root.id}
          claims={claims}
          grounds={grounds}
          rebuttal={{ id, version }}
          targets={targets.map(({ source, ...it }) => ({ ...it, source: source.name }))}
          values={{
            statementId: rebuttal.statementId,
            kind: rebuttal.kind,
            targetRebuttalId: rebuttal.targetRebuttalId ?? '',
            summary: rebuttal.summary,
            counterClaim: counter,
          }}
        />
      </Section>
    </>
  )
}
