import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Pair } from '@/components/duplicates/pair'
import { JobProgress } from '@/components/jobs/job-progress'
import { Done } from '@/components/ui/done'
import { Empty } from '@/components/ui/empty'
import { Form } from '@/components/ui/form/form'
import { SubmitButton } from '@/components/ui/form/submit-row'
import { Words } from '@/components/ui/words'
import { searchDuplicatesAction } from '@/lib/desk/duplicates/actions'
import { countDuplicates, getLastSearch, getOpenPair } from '@/lib/desk/duplicates/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { getJob } from '@/lib/platform/jobs/queries'
import { MERGEABLE } from '@/lib/record/merged-records'

type Props = { searchParams: Promise<{ [key in 'type' | 'at' | 'done']?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.duplicates')
  return { title: t('title') }
}

/** Records that may stand twice, pair by pair, the best first; and the search that finds them. */
export default async function DuplicatesPage({ searchParams }: Props) {
  const actor = await requireActor('editor')
  const asked = await searchParams
  const [t, counts, last] = await Promise.all([
    getTranslations('desk.duplicates'),
    countDuplicates(),
    getLastSearch(),
  ])
  const type = MERGEABLE.find((it) => it === asked.type) ?? MERGEABLE.find((it) => counts[it] > 0) ?? 'claim'
  const [pair, job] = await Promise.all([
    getOpenPair(type, typeof asked.at === 'string' ? asked.at : undefined),
    last ? getJob(actor, last) : null,
  ])
  const isUnderWay = job?.state === 'queued' || job?.state === 'running'
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-prose text-soft">{t('what')}</p>
      <Done done={asked.done} />
      <div className="mt-4">
        {isUnderWay && job ? (
          <Words only={['desk.jobs']}>
            <JobProgress job={job} label={t('search')} />
          </Words>
        ) : (
          <Form action={searchDuplicatesAction} layout="plain" name={t('search')}>
            <SubmitButton look={pair ? 'plain' : 'main'}>{t('search')}</SubmitButton>
          </Form>
        )}
      </div>
      <nav aria-label={t('kinds')} className="mt-6">
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {MERGEABLE.map((it) => (
            <li key={it}>
              <a
                aria-current={it === type ? 'page' : undefined}
                className="plain py-1"
                href={`/desk/duplicates?type=${it}`}
              >
                {t(`types.${it}`, { count: counts[it] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {pair ? <Pair pair={pair} /> : <Empty>{t(job ? 'none' : 'notSearched')}</Empty>}
    </>
  )
}
