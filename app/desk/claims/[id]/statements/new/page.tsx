import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { OnClaim } from '@/components/claims/on-claim'
import { StatementForm } from '@/components/statements/statement-form'
import { Stance } from '@/generated/prisma/enums'
import { suggestClaims } from '@/lib/claims/desk-queries'
import { suggestDocuments } from '@/lib/documents/desk-queries'
import { requireActor } from '@/lib/people/auth/session'
import { listRebuttalsToAnswer } from '@/lib/rebuttals/desk-queries'
import { canRebut } from '@/lib/rebuttals/policy'
import { suggestSources } from '@/lib/sources/desk-queries'
import { getClaimAtHead, getNamed } from '@/lib/statements/desk-queries'

type Asked = Record<string, string | string[] | undefined>
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Asked> }

export async function generateMetadata() {
  return { title: (await getTranslations('desk.statements'))('new') }
}

/**
 * Records a statement on a claim. The address can fill in `stance`, `source`, `document`, `quote` and, for an objection,
 * `rebuttal` (the one that it answers) and `objects=on`.
 */
export default async function NewStatementPage({ params, searchParams }: Props) {
  const actor = await requireActor('contributor')
  const [{ id }, asked] = await Promise.all([params, searchParams])
  const claim = await getClaimAtHead(id)
  if (!claim) notFound()
  const t = await getTranslations('desk.statements')
  const one = (name: string) => (typeof asked[name] === 'string' ? asked[name] : '')
  const [sources, documents, claims, rebuttals, named] = await Promise.all([
    suggestSources(),
    suggestDocuments(),
    suggestClaims(),
    listRebuttalsToAnswer(id),
    getNamed({ source: one('source'), document: one('document') }),
  ])
  const stance = Object.values(Stance).find((it) => it === one('stance'))
  const editor = canRebut(actor)
  const objects = editor && (one('objects') === 'on' || one('rebuttal') !== '')
  return (
    <>
      <OnClaim claim={claim} heading={stance === 'denies' ? t('newDenial') : t('new')} />
      <StatementForm
        claim={claim}
        documents={documents}
        objection={{
          targets: rebuttals.map(({ source, ...it }) => ({ ...it, source: source.name })),
          claims: claims.filter(({ text }) => text !== claim.proposition),
          onAnyStance: editor,
        }}
        sources={sources}
        text={named.text}
        values={{
          stance,
          source: named.source,
          document: named.document,
          mode: one('quote') || named.text ? 'quoted' : undefined,
          quotes: [{ exact: one('quote') }],
          objects,
          rebuttal: { kind: objects ? '' : 'denial', targetRebuttalId: one('rebuttal') },
        }}
      />
    </>
  )
}
