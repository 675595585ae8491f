import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ClaimLink } from '@/components/claims/claim-link'
import { ClaimList } from '@/components/claims/claim-list'
import { LogText } from '@/components/history/log'
import { StoryList } from '@/components/stories/story-list'
import { Empty } from '@/components/ui/empty'
import { Section } from '@/components/ui/section'
import { Moment } from '@/components/ui/when'
import { listMostDisputed } from '@/lib/claims/queries'
import { listLatestChanges } from '@/lib/reader/history'
import { listStories } from '@/lib/reader/story-page'

export const metadata: Metadata = { alternates: { canonical: '/' } }

const desk = (words: React.ReactNode) => <a href="/desk">{words}</a>

export default async function FrontPage() {
  const [t, changes, { stories }, disputed] = await Promise.all([
    getTranslations('reader.front'),
    listLatestChanges(8),
    listStories('1', 6),
    listMostDisputed(5),
  ])
  return (
    <>
      <h1 className="mt-12">{t('title')}</h1>
      <p className="prose mt-4 text-soft">
        {t.rich('intro', { b: (words) => <b className="text-ink">{words}</b> })}{' '}
        <a href="/methodology">{t('how')}</a>
      </p>
      <div className="grid gap-x-14 md:grid-cols-[3fr_2fr]">
        <Section id="changes" title={t('changes')}>
          {changes.length === 0 ? <Empty>{t.rich('noClaims', { desk })}</Empty> : null}
          <ul className="ruled">
            {changes.map(({ claim, changedAt, line }) => (
              <li key={claim.id} className="entry py-4">
                <ClaimLink claim={claim} large />
                <p className="mt-1 text-small text-soft">
                  <Moment at={line?.at ?? changedAt} />
                  {line ? (
                    <>
                      {' · '}
                      <LogText line={line} slug={claim.slug} short />
                    </>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
          {changes.length > 0 ? (
            <a className="plain mt-2" href="/claims">
              {t('allClaims')}
            </a>
          ) : null}
        </Section>
        <div>
          <Section id="stories" title={t('stories')}>
            {stories.length === 0 ? (
              <Empty>{t.rich('noStories', { desk })}</Empty>
            ) : (
              <StoryList stories={stories} />
            )}
            {stories.length > 0 ? (
              <a className="plain mt-2" href="/stories">
                {t('allStories')}
              </a>
            ) : null}
          </Section>
          <Section id="disputed" title={t('disputed')}>
            {disputed.length === 0 ? <Empty>{t('noDisputes')}</Empty> : <ClaimList claims={disputed} />}
          </Section>
        </div>
      </div>
    </>
  )
}
