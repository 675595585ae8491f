import { useTranslations } from 'next-intl'
import { Section } from '@/components/ui/section'
import type { MergePreview } from '@/lib/desk/merges/desk-queries'
import type { Mergeable } from '@/lib/record/merged-records'

/** What a merge would do, before it is done: what moves, what the survivor comes to have, what stays, what stands twice. */
export function WhatMoves({ type, preview }: { type: Mergeable; preview: MergePreview }) {
  const t = useTranslations('desk.merges')
  const { moving, gains, stays, watches, doubles } = preview
  const gained = [
    ...(['stories', 'labels', 'aliases'] as const).flatMap((key) =>
      gains[key].length > 0 ? [t(`gains.${key}`, { names: gains[key].join(', ') })] : [],
    ),
    ...(gains.affiliation ? [t('gains.affiliation', { name: gains.affiliation })] : []),
    ...(watches > 0 ? [t('gains.watches', { count: watches })] : []),
  ]
  return (
    <Section id="moves" title={t('moves')}>
      {moving.length === 0 ? <p>{t('nothingMoves')}</p> : null}
      <ul className="ruled">
        {moving.map((group) => (
          <li className="py-2.5" key={group.type}>
            <Group group={group} type={type} />
          </li>
        ))}
        {gained.map((text) => (
          <li className="py-2.5" key={text}>
            <bdi>{text}</bdi>
          </li>
        ))}
        {stays > 0 ? <li className="py-2.5">{t(`stays.${type}`, { count: stays })}</li> : null}
      </ul>
      {doubles.length > 0 ? (
        <div className="notice mt-4">
          <p>{t('doubles', { count: doubles.length })}</p>
          <ul className="mt-2 grid gap-1">
            {doubles.map((double) => (
              <Double double={double} key={double.id} />
            ))}
          </ul>
        </div>
      ) : null}
    </Section>
  )
}

function Double({
  double: { id, otherId, source, stance, document },
}: {
  double: MergePreview['doubles'][number]
}) {
  const t = useTranslations('desk.merges')
  const stances = useTranslations('terms.stance')
  return (
    <li className="flex flex-wrap gap-x-4">
      <span>
        <bdi>{source}</bdi> {stances(stance)}, <bdi>{document}</bdi>
      </span>
      <a href={`/desk/statements/${id}/edit`}>{t('oneOfThem')}</a>
      <a href={`/desk/statements/${otherId}/edit`}>{t('otherOfThem')}</a>
    </li>
  )
}

function Group({
  group: { type: kind, count, records },
  type,
}: {
  group: MergePreview['moving'][number]
  type: Mergeable
}) {
  const t = useTranslations('desk.merges')
  const terms = useTranslations('terms')
  return (
    <details open={records.length <= 5}>
      <summary>{t(`moving.${type}.${kind}`, { count })}</summary>
      <ul className="mt-2 grid gap-1 ps-5 text-note">
        {records.map(({ id, href, text, term }) => (
          <li key={id}>
            {href ? (
              <a href={href}>
                <bdi>{text}</bdi>
              </a>
            ) : (
              <bdi>{text}</bdi>
            )}
            {term ? ` ${terms(`${term.group}.${term.value}`)}` : null}
          </li>
        ))}
        {count > records.length ? <li>{t('further', { count: count - records.length })}</li> : null}
      </ul>
    </details>
  )
}
