import { useTranslations } from 'next-intl'
import type { Option } from '@/components/ui/form/choice-fields'
import type { EvidenceKind, Stance } from '@/generated/prisma/enums'

export type Origins = {
  evidence: readonly { id: string; kind: EvidenceKind; description: string }[]
  statements: readonly { id: string; stance: Stance; source: { name: string } }[]
}

/** What evidence can depend on, as its form's list says it; `ownId` is left out. */
export function useOriginOptions({ evidence, statements }: Origins, ownId?: string): Option[] {
  const t = useTranslations('desk.evidence')
  const kinds = useTranslations('terms.evidenceKind')
  const stances = useTranslations('terms.stance')
  const items = evidence
    .filter(({ id }) => id !== ownId)
    .map(({ id, kind, description }) => ({
      value: `evidence:${id}`,
      label: t('dependsOnEvidence', {
        kind: kinds(kind),
        description: description.length > 90 ? `${description.slice(0, 89).trimEnd()}…` : description,
      }),
    }))
  const said = statements.map(({ id, stance, source }) => ({
    value: `statement:${id}`,
    label: t('dependsOnStatement', { source: source.name, stance: stances(stance) }),
  }))
  return [...items, ...said]
}
