import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MergePage } from '@/app/desk/merges/merge-page'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ with?: string | string[] }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('desk.merges')
  return { title: t('title.source') }
}

/** Merges a source into another one. */
export default async function MergeSourcePage({ params, searchParams }: Props) {
  const [{ id }, asked] = await Promise.all([params, searchParams])
  return <MergePage asked={asked.with} id={id} type="source" />
}
