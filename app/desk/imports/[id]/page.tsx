import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ImportRows } from '@/components/imports/import-rows'
import { ImportStanding } from '@/components/imports/import-standing'
import { ImportSteps } from '@/components/imports/import-steps'
import { MappingForm } from '@/components/imports/mapping-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Words } from '@/components/ui/words'
import { fateAsked, getImport, listImportRows, listSamples } from '@/lib/desk/imports/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { getJob } from '@/lib/platform/jobs/queries'
import { suggestSources } from '@/lib/sources/desk-queries'
import { listStoryTitles } from '@/lib/stories/desk-queries'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [key in 'fate' | 'page' | 'map']?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor('editor')
  const run = await getImport((await params).id)
  return run ? { title: run.fileName } : {}
}

/** An import from its mapping to its report: what is to be said, what is being done, and what became of each row. */
export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireActor('editor')
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const run = await getImport(id)
  if (!run) notFound()
  const fate = fateAsked(asked.fate)
  const isMapped = run.stage === 'mapping' || (run.stage === 'planned' && asked.map === '1')
  const hasRows = !isMapped && (run.stage === 'planned' || run.stage === 'stopped' || run.stage === 'done')
  const [t, job, listed] = await Promise.all([
    getTranslations('desk.imports'),
    run.jobId ? getJob(actor, run.jobId) : null,
    hasRows ? listImportRows(run, fate, asked.page) : null,
  ])
  return (
    <Words only={['terms', 'desk.jobs']}>
      <Breadcrumb crumbs={[{ href: '/desk/imports', text: t('title') }]} />
      <h1 className="break-words pb-3">
        <bdi>{run.fileName}</bdi>
      </h1>
      <ImportStanding job={job} run={run} />
      <ImportSteps run={run} />
      {isMapped ? <Mapping run={run} /> : null}
      {listed ? <ImportRows fate={fate} page={listed.page} rows={listed.rows} run={run} /> : null}
    </Words>
  )
}

async function Mapping({ run }: { run: NonNullable<Awaited<ReturnType<typeof getImport>>> }) {
  const [samples, stories, sources] = await Promise.all([
    listSamples(run.id, run.columns),
    listStoryTitles(),
    suggestSources(),
  ])
  return (
    <MappingForm
      run={run}
      samples={samples}
      sources={sources}
      stories={stories.map(({ title }) => ({ text: title }))}
    />
  )
}
