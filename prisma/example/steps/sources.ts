import { db } from '@/lib/platform/database/database'
import { createSource } from '@/lib/sources/create'
import { gradeSource } from '@/lib/sources/grade'
import { sourceGrade, sourceInput } from '@/lib/sources/schema'
import { actorOf, type Desk, doAt, idOf } from '../desk'
import { sources } from '../sources/all'
import type { Entered, ExampleGrade, ExampleSource } from '../types'
import { makeUnlessThere } from './records'
import type { Step } from './step'

const FIRST_MORNING: Entered = { at: '2023-10-27T08:40:00Z', by: 'editorA' }

/** Sources, and the grades that they were given in turn. */
export const sourceSteps: Step[] = sources.flatMap((source) => [
  {
    at: (source.entered ?? FIRST_MORNING).at,
    what: source.name,
    run: (desk: Desk) => makeSource(desk, source),
  },
  ...(source.grades ?? []).map((grade, index) => ({
    at: grade.at,
    what: `${source.name}: ${grade.grade}`,
    run: (desk: Desk) => giveGrade(desk, source, grade, index),
  })),
])

function makeSource(desk: Desk, source: ExampleSource): Promise<boolean> {
  const entered = source.entered ?? FIRST_MORNING
  return makeUnlessThere(desk, { type: 'source', key: source.key, title: source.name, at: entered.at }, () =>
    createSource(
      actorOf(desk, entered),
      sourceInput.parse({
        name: source.name,
        kind: source.kind,
        description: source.description,
        affiliation: source.affiliation && idOf(desk, 'source', source.affiliation),
        country: source.country,
        stateAffiliated: source.stateAffiliated,
        partyToConflict: source.partyToConflict,
        aliases: source.aliases,
        url: source.url,
        // Somebody's own sources may go by one of these names.
        anyway: true,
      }),
    ),
  )
}

async function giveGrade(
  desk: Desk,
  source: ExampleSource,
  grade: ExampleGrade,
  index: number,
): Promise<boolean> {
  const id = idOf(desk, 'source', source.key)
  const { version, grades } = await db.source.findUniqueOrThrow({
    where: { id },
    select: { version: true, grades: { select: { id: true } } },
  })
  if (grades.length > index) return false
  const input = sourceGrade.parse({ id, version, grade: grade.grade, reason: grade.reason })
  await doAt({ at: grade.at, what: source.name }, () => gradeSource(actorOf(desk, grade), input))
  return true
}
