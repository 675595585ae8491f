import { useTranslations } from 'next-intl'
import { BulkTick } from '@/components/bulk/bulk-tick'
import { LabelList } from '@/components/labels/label-list'
import { Period } from '@/components/stories/period'
import { type DatePrecision, partialDate } from '@/lib/reasoning/dates'

type Row = {
  id: string
  title: string
  language: string
  periodFrom: Date | null
  periodPrecision: DatePrecision | null
  periodTo: Date | null
  periodToPrecision: DatePrecision | null
  _count: { claims: number }
  labels: string[]
}

/** Stories as the desk lists them. */
export function DeskStoryList({ stories }: { stories: Row[] }) {
  const t = useTranslations('desk.stories')
  return (
    <ul className="ruled">
      {stories.map((story) => (
        <li className="relative py-3 ps-9" key={story.id}>
          <BulkTick id={story.id} name={story.title} />
          <p className="font-serif text-quote" dir="auto" lang={story.language}>
            <a
              className="inline-block min-h-6 no-underline hover:underline"
              href={`/desk/stories/${story.id}`}
            >
              {story.title}
            </a>
          </p>
          <p className="flex flex-wrap gap-x-4 text-small text-soft">
            <Period
              story={{
                from: partialDate(story.periodFrom, story.periodPrecision),
                to: partialDate(story.periodTo, story.periodToPrecision),
              }}
            />
            <span>{t('claimCount', { count: story._count.claims })}</span>
          </p>
          <LabelList labels={story.labels} list="/desk/stories" />
        </li>
      ))}
    </ul>
  )
}
