import { getTranslations } from 'next-intl/server'
import { DeskAssessmentView } from '@/components/assessments/desk-assessment'
import { OnRecordBox } from '@/components/assessments/on-record'
import { AcknowledgeForm } from '@/components/assessments/workflow-forms'
import { LevelMark } from '@/components/claims/marks'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import type { AssessmentGrounds, DeskAssessment } from '@/lib/assessments/desk-queries'
import { canClearInformation } from '@/lib/assessments/policy'
import type { listNewInformation } from '@/lib/claims/work-queries'
import type { Actor } from '@/lib/platform/actor'
import { historyAddress } from '@/lib/platform/addresses/record-address'

type Props = {
  claimId: string
  actor: Actor
  assessments: DeskAssessment[]
  grounds: AssessmentGrounds
  news: Awaited<ReturnType<typeof listNewInformation>>
}

/** Where the claim's assessment stands: what is new since, what is under way, the published one, former ones. */
export async function AssessmentsOnDesk({ claimId, actor, assessments, grounds, news }: Props) {
  const t = await getTranslations('desk.work')
  const published = assessments.find(({ state }) => state === 'published')
  const others = assessments.filter((it) => it !== published)
  return (
    <Section id="assessment" title={t('assessment')}>
      {news.length ? <News claimId={claimId} actor={actor} news={news} /> : null}
      <div className="grid gap-10 lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]">
        <div>
          {published ? (
            <>
              <DeskAssessmentView assessment={published} grounds={grounds} />
              <p className="mt-3">
                <a href={`/desk/assessments/${published.id}`}>{t('openAssessment')}</a>
              </p>
            </>
          ) : (
            <Empty>
              {t.rich('notAssessed', { link: (c) => <a href={`/desk/claims/${claimId}/assess`}>{c}</a> })}
            </Empty>
          )}
          {others.length ? (
            <ul className="ruled mt-4 text-note">
              {others.map((it) => (
                <li key={it.id} className="flex flex-wrap gap-x-4 py-2">
                  <a href={`/desk/assessments/${it.id}`}>
                    {t(`state.${it.state}`, { number: it.number ?? 0 })}
                  </a>
                  <LevelMark level={it.level} />
                  <span className="text-soft">{it.author.name}</span>
                  <span className="text-soft">
                    <Moment at={it.publishedAt ?? it.submittedAt ?? it.createdAt} />
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
        </div>
        <div>
          <OnRecordBox grounds={grounds} />
        </div>
      </div>
    </Section>
  )
}

async function News({ claimId, actor, news }: Pick<Props, 'claimId' | 'actor' | 'news'>) {
  const t = await getTranslations('desk.work')
  return (
    <div className="notice mb-6">
      <p>
        <b>{t('news')}</b> {t('newsWhat')}
      </p>
      <ul className="list-disc ps-5">
        {news.map(({ id, recordType, recordId, addedAt }) => (
          <li key={id}>
            <a
              href={
                recordType === 'snapshot'
                  ? historyAddress(recordType, recordId)
                  : `#${recordType}-${recordId}`
              }
            >
              {t(`new.${recordType}`)}
            </a>
            , <Moment at={addedAt} precision="minute" />
          </li>
        ))}
      </ul>
      {canClearInformation(actor) ? (
        <details className="mt-2">
          <summary>{t('changesNothing')}</summary>
          <AcknowledgeForm claimId={claimId} seen={news.map(({ id }) => id)} />
        </details>
      ) : null}
    </div>
  )
}
