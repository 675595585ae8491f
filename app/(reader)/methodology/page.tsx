import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DisputeMark, LevelMark } from '@/components/claims/marks'
import { RuleTable } from '@/components/site/rule-table'
import { Section } from '@/components/ui/section'
import { Worded } from '@/components/ui/worded'
import { Grade, type Standing } from '@/generated/prisma/enums'
import { disputeRules, qualifyingRule, standingRules } from '@/lib/reasoning/disputes/rules'
import { levelRules } from '@/lib/reasoning/requirements'

const CREDIBILITY = ['1', '2', '3', '4', '5', '6'] as const
const STANDINGS = Object.values(standingRules)

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reader.methodology')
  return { title: t('title'), description: t('intro'), alternates: { canonical: '/methodology' } }
}

export default async function MethodologyPage() {
  const [t, terms] = [await getTranslations('reader.methodology'), await getTranslations('terms')]
  const grades = (name: 'sourceGrades' | 'informationGrades', rows: { key: string; words: string }[]) => (
    <div>
      <h3 className="mb-1">{t(name)}</h3>
      <RuleTable
        head={[t('grade'), t('meaning')]}
        rows={rows.map(({ key, words }) => ({ key, cells: [<b key="grade">{key}</b>, words] }))}
      />
    </div>
  )
  const standingWords = (standing: Standing) => terms(`standing.${standing}`)
  return (
    <article>
      <h1 className="mt-12">{t('title')}</h1>
      <p className="prose mt-4">{t('intro')}</p>
      <Section id="levels" title={t('levels')} aside={t('levelsAside')}>
        <RuleTable
          head={[t('label'), t('needs')]}
          rows={levelRules.map(({ level, needs }) => ({
            key: level,
            cells: [<LevelMark key="mark" level={level} />, <Worded key="needs" wording={needs} />],
          }))}
        />
        <p className="prose mt-4 text-note">{t('levelsNote')}</p>
      </Section>
      <Section id="dispute" title={t('dispute')} aside={t('disputeAside')}>
        <RuleTable
          head={[t('label'), t('when')]}
          rows={disputeRules.map(({ state, when }) => ({
            key: state,
            cells: [<DisputeMark key="mark" state={state} />, <Worded key="when" wording={when} />],
          }))}
        />
        <p className="prose mt-4 text-note">{t('disputeNote')}</p>
      </Section>
      <Section id="standings" title={t('standings')}>
        <RuleTable
          head={[t('standing'), t('effect')]}
          rows={STANDINGS.map(({ standing, what }) => ({
            key: standing,
            cells: [standingWords(standing), <Worded key="what" wording={what} />],
          }))}
        />
        <p className="prose mt-4 text-note">
          <Worded wording={qualifyingRule} />
        </p>
      </Section>
      {(['origins', 'figures'] as const).map((key) => (
        <Section key={key} id={key} title={t(key)}>
          <p className="prose">{t(`${key}Text`)}</p>
        </Section>
      ))}
      <Section id="grades" title={t('grades')} aside={t('gradesAside')}>
        <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
          {grades(
            'sourceGrades',
            Object.values(Grade).map((key) => ({ key, words: terms(`grade.${key}`) })),
          )}
          {grades(
            'informationGrades',
            CREDIBILITY.map((key) => ({ key, words: terms(`credibility.${key}`) })),
          )}
        </div>
      </Section>
    </article>
  )
}
