import { canChangeSettings } from '@/lib/people/settings/policy'
import { SOLO_PUBLISHING, type SoloPublishingInput } from '@/lib/people/settings/schema'
import type { Actor } from '@/lib/platform/actor'
import { type Result, refuse } from '@/lib/platform/errors'
import { write } from '@/lib/record/command'

/** Decides whether the author of an assessment may publish it himself. Administrators only. */
export async function setSoloPublishing(
  actor: Pick<Actor, 'id'>,
  { soloPublishing, reason }: SoloPublishingInput,
): Promise<Result<null>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canChangeSettings(actor)) return refuse('forbidden')
    const row = { value: JSON.stringify(soloPublishing), updatedAt: now }
    await change({ type: 'setting', id: SOLO_PUBLISHING, action: 'setting.changed', reason }, () =>
      tx.setting.upsert({
        where: { key: SOLO_PUBLISHING },
        create: { key: SOLO_PUBLISHING, ...row },
        update: row,
      }),
    )
    return { ok: true, value: null }
  })
}
