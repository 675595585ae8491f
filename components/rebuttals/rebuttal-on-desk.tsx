import { useTranslations } from 'next-intl'
import { ClaimLink } from '@/components/claims/claim-link'
import { StatementBody } from '@/components/statements/statement-body'
import { Fact, Facts } from '@/components/ui/facts'
import { Moment } from '@/components/ui/when'
import type { RebuttalKind } from '@/generated/prisma/enums'
import type { getRebuttalForDesk } from '@/lib/rebuttals/desk-queries'

export type RebuttalOnDesk = NonNullable<Awaited<ReturnType<typeof getRebuttalForDesk>>>

/** What a rebuttal answers, rests on and holds instead, and where it stands. */
export function RebuttalFacts({ rebuttal }: { rebuttal: RebuttalOnDesk }) {
  const t = useTranslations('desk.rebuttals')
  const standing = useTranslations('terms.standing')
  const stance = useTranslations('terms.stance')
  const { root, targetRebuttal, statement, counterClaim, summary } = rebuttal
  return (
    <Facts>
      <Fact name={t('answered')}>
        {targetRebuttal ? (
          <RebuttalLink rebuttal={targetRebuttal} />
        ) : (
          <a className="plain" dir="auto" href={`/desk/claims/${root.id}`} lang={root.language}>
            {root.proposition}
          </a>
        )}
      </Fact>
      {summary && (
        <Fact name={t('summary')}>
          <span dir="auto">{summary}</span>
        </Fact>
      )}
      <Fact name={t('rests')}>
        <a className="inline-block min-h-6" href={`/desk/statements/${statement.id}/edit`}>
          {statement.source.name}
        </a>{' '}
        {stance(statement.stance)}
        <StatementBody statement={statement} />
      </Fact>
      <Fact name={t('counter')}>{counterClaim ? <ClaimLink claim={counterClaim} /> : t('counterNone')}</Fact>
      <Fact name={t('standing')}>{standing(rebuttal.standing)}</Fact>
    </Facts>
  )
}

/** What was decided of it, the latest first. */
export function Decisions({ decisions }: { decisions: RebuttalOnDesk['decisions'] }) {
  const t = useTranslations('desk.rebuttals')
  const standing = useTranslations('terms.standing')
  if (decisions.length === 0) return <p className="mt-3 text-note text-soft">{t('undecided')}</p>
  return (
    <ol className="log ruled mt-3 max-w-prose text-note">
      {decisions.map((it) => (
        <li className={it.supersededAt ? 'text-soft' : undefined} key={it.id}>
          <b>{standing(it.standing)}</b>: <bdi>{it.reason}</bdi>
          {it.evidence && (
            <p>
              {t('onEvidence')}{' '}
              <a href={`/desk/evidence/${it.evidence.id}/edit`}>
                <bdi>{it.evidence.description}</bdi>
              </a>
            </p>
          )}
          <p className="text-small text-soft">
            {it.decidedBy.name}, <Moment at={it.decidedAt} precision="minute" />
            {it.supersededAt && (
              <>
                {' · '}
                {t('supersededOn')} <Moment at={it.supersededAt} precision="minute" />
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}

/** A rebuttal in one line. */
export function RebuttalLink({
  rebuttal,
}: {
  rebuttal: { id: string; kind: RebuttalKind; summary: string; source: { name: string } }
}) {
  const t = useTranslations('desk.rebuttals')
  const kind = useTranslations('terms.rebuttalKind')
  return (
    <a className="inline-block min-h-6" href={`/desk/rebuttals/${rebuttal.id}`}>
      {t('targetRebuttal', {
        source: rebuttal.source.name,
        kind: kind(rebuttal.kind),
        summary: rebuttal.summary || 'none',
      })}
    </a>
  )
}
