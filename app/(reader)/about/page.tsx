import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/ui/section'
import { env } from '@/lib/platform/env'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reader.about')
  return {
    title: t('title'),
    description: t('what', { name: env().SITE_NAME }),
    alternates: { canonical: '/about' },
  }
}

export default async function AboutPage() {
  const t = await getTranslations('reader.about')
  return (
    <article>
      <h1 className="mt-12">{t('title')}</h1>
      <p className="prose mt-4 text-lead">{t('what', { name: env().SITE_NAME })}</p>
      <Section id="ideas" title={t('ideasTitle')}>
        <ol className="prose list-decimal ps-6">
          {(['idea1', 'idea2', 'idea3'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ol>
      </Section>
      <Section id="how" title={t('howTitle')}>
        <p className="prose">
          {t.rich('how', { methodology: (words) => <a href="/methodology">{words}</a> })}
        </p>
      </Section>
      <Section id="readers" title={t('readersTitle')}>
        <p className="prose">{t('readers')}</p>
      </Section>
    </article>
  )
}
