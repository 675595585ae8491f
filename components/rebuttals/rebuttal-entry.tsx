import { useTranslations } from 'next-intl'
import { ClaimLink } from '@/components/claims/claim-link'
import { SourceName } from '@/components/sources/source-name'
import { StatementBody } from '@/components/statements/statement-body'
import { EditLink } from '@/components/ui/edit-link'
import { Moment } from '@/components/ui/when'
import type { RebuttalView } from '@/lib/rebuttals/queries'

/**
 * A rebuttal with what it rests on, its standing in words, and below it whatever answers it in turn. `anchors` are the
 * rebuttals whose statement stands nowhere else on the page, so that links to the statement lead here.
 */
export function RebuttalEntry({
  rebuttal,
  anchors,
  desk = false,
}: {
  rebuttal: RebuttalView
  anchors: ReadonlySet<string>
  desk?: boolean
}) {
  const t = useTranslations('reader.rebuttal')
  const kind = useTranslations('terms.rebuttalKind')
  const standing = useTranslations('terms.standing')
  const { decision, counterClaim, answers } = rebuttal
  return (
    <li id={`rebuttal-${rebuttal.id}`} className="entry py-4">
      <div className="flex items-baseline justify-between gap-x-4">
        <h3 className="text-base">
          <SourceName source={rebuttal.source} role />
        </h3>
        <p className={`shrink-0 text-small ${counts(rebuttal.standing) ? 'objects' : 'text-soft'}`}>
          {kind(rebuttal.kind)} · {standing(rebuttal.standing)}
        </p>
      </div>
      {rebuttal.summary ? (
        <p className="my-1.5 text-note" dir="auto">
          {rebuttal.summary}
        </p>
      ) : null}
      <div id={anchors.has(rebuttal.id) ? `statement-${rebuttal.statement.id}` : undefined}>
        <StatementBody statement={rebuttal.statement} />
      </div>
      {decision ? (
        <p className="mt-2 text-note">
          <b>{standing(decision.standing)}</b>, {t('decided')} <Moment at={decision.decidedAt} />:{' '}
          <bdi>{decision.reason}</bdi>
          {decision.evidence ? (
            <>
              {' '}
              <a href={`#evidence-${decision.evidence.id}`}>{t('evidence')}</a>
            </>
          ) : null}
        </p>
      ) : null}
      {counterClaim ? (
        <div className="mt-2 text-note">
          <p className="text-small text-soft">{t('counterClaim')}</p>
          <ClaimLink claim={counterClaim} />
        </div>
      ) : null}
      {desk ? <EditLink href={`/desk/rebuttals/${rebuttal.id}`} /> : null}
      {answers.length > 0 ? (
        <div className="answers">
          <p className="text-small text-soft">{t('answers', { count: answers.length })}</p>
          <ol>
            {answers.map((answer) => (
              <RebuttalEntry key={answer.id} rebuttal={answer} anchors={anchors} desk={desk} />
            ))}
          </ol>
        </div>
      ) : null}
    </li>
  )
}

function counts(standing: RebuttalView['standing']): boolean {
  return standing === 'standing' || standing === 'upheld'
}
