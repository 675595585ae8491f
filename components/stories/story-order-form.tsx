import { useTranslations } from 'next-intl'
import { PlaceField } from '@/components/stories/place-field'
import { StoryClaim } from '@/components/stories/story-claim'
import { Form } from '@/components/ui/form/form'
import { SubmitRow } from '@/components/ui/form/submit-row'
import { orderClaimsAction } from '@/lib/claims/actions'
import type { ClaimLine } from '@/lib/claims/refs'

/** A story's claims in the order in which readers see them, each with its place. */
export function StoryOrderForm({ storyId, claims }: { storyId: string; claims: ClaimLine[] }) {
  const t = useTranslations('desk.stories')
  const labels = Object.fromEntries(
    claims.map((claim, index) => [`places[${index}].place`, t('place', { claim: claim.proposition })]),
  )
  return (
    <Form
      action={orderClaimsAction}
      key={claims.map((claim) => claim.id).join()}
      labels={labels}
      layout="plain"
      name={t('claims')}
      values={{ places: claims.map((claim, index) => ({ id: claim.id, place: String(index + 1) })) }}
    >
      <input name="storyId" type="hidden" value={storyId} />
      <p className="pb-3 text-small text-soft">{t('placeHint')}</p>
      <ol className="ruled">
        {claims.map((claim, index) => (
          <li className="flex items-baseline gap-4 py-3" key={claim.id}>
            <input name={`places[${index}].id`} type="hidden" value={claim.id} />
            <PlaceField label={t('place', { claim: claim.proposition })} name={`places[${index}].place`} />
            <StoryClaim claim={claim} />
          </li>
        ))}
      </ol>
      <div className="pt-4">
        <SubmitRow label={t('saveOrder')} />
      </div>
    </Form>
  )
}
