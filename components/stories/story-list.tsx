import { useTranslations } from 'next-intl'
import { Period } from '@/components/stories/period'
import type { StoryView } from '@/lib/reader/story-page'
import { excerptOf } from '@/lib/text/excerpt'

/** Stories between hairlines: title, period, the first paragraph of the summary. */
export function StoryList({ stories }: { stories: StoryView[] }) {
  const t = useTranslations('reader.story')
  return (
    <ul className="ruled">
      {stories.map((story) => (
        <li key={story.id} className="entry py-3.5" lang={story.language}>
          <p className="font-serif text-lead" dir="auto">
            <a className="no-underline hover:underline" href={`/stories/${story.slug}`}>
              {story.title}
            </a>
          </p>
          <p className="text-small text-soft">
            <Period story={story} after=" · " />
            {t('claims', { count: story.claimCount })}
          </p>
          <p className="prose mt-1 text-note" dir="auto">
            {excerptOf(story.summary, story.language)}
          </p>
        </li>
      ))}
    </ul>
  )
}
