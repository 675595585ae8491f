import { SOLO_PUBLISHING } from '@/lib/people/settings/schema'
import { db } from '@/lib/platform/database/database'

/** Whether the author of an assessment may publish it himself: only where an administrator has said so. */
export async function getSoloPublishing(): Promise<boolean> {
  const setting = await db.setting.findUnique({ where: { key: SOLO_PUBLISHING } })
  return setting?.value === 'true'
}
