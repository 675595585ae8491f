import { useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ui/facts'
import type { Side } from '@/lib/desk/merges/both-records'
import { deskAddress } from '@/lib/platform/addresses/record-address'
import type { Mergeable } from '@/lib/record/merged-records'

/** Facts whose value is a term. */
const TERMS: Readonly<Record<string, string>> = {
  kind: 'claimKind',
  level: 'level',
  sourceKind: 'sourceKind',
  visibility: 'visibility',
}

/** One of two records side by side: its name, and what tells it from the other. */
export function SideFacts({ type, side, heading }: { type: Mergeable; side: Side; heading: string }) {
  const t = useTranslations('desk.merges.facts')
  const terms = useTranslations('terms')
  return (
    <section aria-label={heading} className="min-w-0">
      <p className="text-small text-soft">{heading}</p>
      <p className="pb-3 font-serif text-quote" dir="auto" lang={side.language ?? undefined}>
        <a href={deskAddress(type, side.id)}>{side.name}</a>
      </p>
      <Facts>
        {side.facts.map(({ key, value }) => (
          <Fact key={key} name={t(key)}>
            <bdi className="break-words">{TERMS[key] ? terms(`${TERMS[key]}.${value}`) : value}</bdi>
          </Fact>
        ))}
      </Facts>
    </section>
  )
}
