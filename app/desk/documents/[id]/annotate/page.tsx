import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { isTab } from '@/components/annotations/panel-values'
import { Workspace } from '@/components/annotations/workspace'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Empty } from '@/components/ui/empty'
import { Words } from '@/components/ui/words'
import { getWorkspace, readPassage } from '@/lib/desk/annotations/queries'
import { parseSpans } from '@/lib/desk/annotations/spans'
import { requireActor } from '@/lib/people/auth/session'
import { canRebut } from '@/lib/rebuttals/policy'

type Asked = 'spans' | 'start' | 'end' | 'as' | 'done'
type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ [key in Asked]?: string | string[] }>
}

const WORDS = [
  'terms',
  'rules.annotation',
  'desk.annotate',
  'desk.live',
  'desk.rebuttals',
  'desk.evidence',
] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireActor('contributor')
  const [t, facts] = await Promise.all([
    getTranslations('desk.annotate'),
    params.then(({ id }) => getWorkspace(actor, id)),
  ])
  return facts ? { title: t('title', { title: facts.document.title }) } : {}
}

/** A document's text, with what is recorded in it and the panel in which more is. */
export default async function AnnotatePage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const facts = await getWorkspace(actor, id)
  if (!facts) notFound()
  const { snapshot } = facts
  if (!snapshot) return <NoText id={id} title={facts.document.title} />
  const spans = parseSpans(passageOf(asked))
  const passage = spans && (await readPassage(actor, id, spans))
  const tab = isTab(asked.as) ? asked.as : undefined
  const done = typeof asked.done === 'string' ? asked.done : undefined
  return (
    <Words only={WORDS}>
      <Workspace
        asked={passage && { reading: passage.reading, tab }}
        canRebut={canRebut(actor)}
        done={done}
        facts={{ ...facts, snapshot }}
      />
    </Words>
  )
}

/** `?spans=120-180,195-240`, or `?start=120&end=180`. */
function passageOf({ spans, start, end }: { [key in Asked]?: string | string[] }): string {
  return typeof spans === 'string' ? spans : `${start}-${end}`
}

async function NoText({ id, title }: { id: string; title: string }) {
  const [t, documents] = await Promise.all([
    getTranslations('desk.annotate'),
    getTranslations('desk.documents'),
  ])
  return (
    <>
      <Breadcrumb
        crumbs={[
          { href: '/desk/documents', text: documents('title') },
          { href: `/desk/documents/${id}`, text: title },
        ]}
      />
      <h1 dir="auto">{title}</h1>
      <Empty>{t('noText')}</Empty>
      <p className="mt-4">
        <a className="button" href={`/desk/documents/${id}#new-text`}>
          {t('addText')}
        </a>
      </p>
    </>
  )
}
