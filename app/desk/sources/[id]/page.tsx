import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Removed } from '@/app/desk/merges/removed'
import { Tidying } from '@/app/desk/merges/tidying'
import { LatestChanges } from '@/components/desk/latest-changes'
import { DeskGrades } from '@/components/sources/desk-grades'
import { DeskSourceFacts } from '@/components/sources/desk-source-facts'
import { GradeForm } from '@/components/sources/grade-form'
import { SourceForm } from '@/components/sources/source-form'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Done } from '@/components/ui/done'
import { Section } from '@/components/ui/section'
import { requireActor } from '@/lib/people/auth/session'
import { editSourceAction } from '@/lib/sources/actions'
import { getSourceForDesk, listSourceChanges, suggestSources } from '@/lib/sources/desk-queries'
import { sourceFormValues } from '@/lib/sources/form-values'
import { canEditSources, canGradeSources } from '@/lib/sources/policy'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ done?: string | string[] }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  await requireActor('contributor')
  const source = await getSourceForDesk((await params).id)
  return source ? { title: source.name } : {}
}

/** A source: what rests on it, its grades, what is on record about it, and how that came about. */
export default async function SourcePage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, { done }] = await Promise.all([params, searchParams])
  const source = await getSourceForDesk(id)
  if (!source) return <Removed id={id} type="source" />
  const [t, suggestions, changes] = await Promise.all([
    getTranslations('desk.sources'),
    suggestSources(),
    listSourceChanges(id),
  ])
  return (
    <>
      <Breadcrumb crumbs={[{ href: '/desk/sources', text: t('title') }]} />
      <h1 className="pb-4">
        <bdi>{source.name}</bdi>
      </h1>
      <div className="pb-4 empty:hidden">
        <Done done={done} />
      </div>
      <Tidying actor={actor} id={id} type="source" />
      <DeskSourceFacts source={source} />
      <Section id="grade" title={t('grade')}>
        <DeskGrades grades={source.grades} />
        {canGradeSources(actor) ? (
          <div className="mt-6">
            <GradeForm source={source} />
          </div>
        ) : null}
      </Section>
      <Section id="edit" title={t('edit')}>
        {canEditSources(actor) ? (
          <SourceForm
            action={editSourceAction}
            canAffiliate
            source={source}
            suggestions={suggestions}
            values={sourceFormValues(source)}
          />
        ) : (
          <p className="text-note text-soft">{t('editByEditor')}</p>
        )}
      </Section>
      <LatestChanges href={`/desk/history/source/${id}`} lines={changes} />
    </>
  )
}
