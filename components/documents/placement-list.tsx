import { useTranslations } from 'next-intl'
import { PlacementStatus } from '@/components/documents/placement-status'
import { Section } from '@/components/ui/section'
import type { QuotePlaces } from '@/lib/quotes/placement-queries'

/** Where the quotes of one record stand in the newest text of their document; nothing where none is of an earlier one. */
export function PlacementList({ quotes }: { quotes: QuotePlaces[] }) {
  const t = useTranslations('desk.quotes')
  if (quotes.length === 0) return null
  return (
    <Section id="places" title={t('places')}>
      <ul className="ruled">
        {quotes.map(({ id, exact, number, placement }) => (
          <li className="py-3" key={id}>
            <blockquote className="quote" dir="auto">
              {exact}
            </blockquote>
            <p className="flex flex-wrap gap-x-4 text-small text-soft">
              <span>{t('recordedIn', { number })}</span>
              <PlacementStatus placement={placement} />
              <a className="inline-block min-h-6" href={`/desk/quotes/${placement.id}`}>
                {t('look')}
              </a>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
