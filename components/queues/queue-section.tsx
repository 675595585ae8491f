import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Section } from '@/components/ui/section'

/** One queue of the desk: its name, its length, its first entries, and where the rest is. */
export async function QueueSection({
  id,
  total,
  children,
  shown,
  more,
}: {
  id: string
  total: number
  shown: number
  /** The address of the whole list, where there is one. */
  more?: string
  children: ReactNode
}) {
  const t = await getTranslations('desk.queues')
  return (
    <Section id={id} title={t(`${id}.title`)} aside={t('count', { count: total })}>
      <p className="pb-2 text-small text-soft">{t(`${id}.what`)}</p>
      <ul className="ruled">{children}</ul>
      {total > shown ? (
        <p className="border-t border-hair pt-2 text-small">
          {more ? <a href={more}>{t('all', { count: total })}</a> : t('further', { count: total - shown })}
        </p>
      ) : null}
    </Section>
  )
}
