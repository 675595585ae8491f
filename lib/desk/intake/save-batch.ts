import { setImmediate as breathe } from 'node:timers/promises'
import { intakeFormValues } from '@/lib/desk/intake/form-values'
import { saveIntake } from '@/lib/desk/intake/save'
import { intakeSave } from '@/lib/desk/intake/schema'
import { findTextCopies } from '@/lib/documents/copies'
import type { Actor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/database/database'
import { partialDate } from '@/lib/reasoning/dates'

/**
 * Saves intakes as they are, each in a step of its own, and counts them. Left is what needs a look: a text that stands in
 * another document, and without `newSources` a publisher who is not on record.
 */
export async function saveComplete(
  actor: Pick<Actor, 'id'>,
  ids: readonly string[],
  newSources: boolean,
): Promise<{ saved: number; left: number }> {
  let saved = 0
  for (const id of ids) {
    await breathe()
    if (await saveAsItIs(actor, id, newSources)) saved += 1
  }
  return { saved, left: ids.length - saved }
}

async function saveAsItIs(actor: Pick<Actor, 'id'>, id: string, newSource: boolean): Promise<boolean> {
  const intake = await db.intake.findUnique({ where: { id } })
  if (!intake) return false
  const published = partialDate(intake.publishedAt, intake.publishedPrecision)
  const read = intakeSave.safeParse({
    ...intakeFormValues({ ...intake, published }),
    intakeId: id,
    newSource,
  })
  if (!read.success || (await findTextCopies(intake.text)).length > 0) return false
  const { anyway: _, ...input } = read.data
  return (await saveIntake(actor, input)).ok
}
