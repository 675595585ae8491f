import type { z } from 'zod'
import { recordDissent } from '@/lib/assessments/dissent'
import { draftAssessment } from '@/lib/assessments/draft'
import { publishAssessment } from '@/lib/assessments/publish'
import { sendForReview } from '@/lib/assessments/review'
import { assessmentInput, dissentInput } from '@/lib/assessments/schema'
import { createClaim } from '@/lib/claims/create'
import { claimInput } from '@/lib/claims/schema'
import { addComment } from '@/lib/comments/add'
import { resolveComment } from '@/lib/comments/resolve'
import { commentInput } from '@/lib/comments/schema'
import { createDocument } from '@/lib/documents/create'
import { documentInput } from '@/lib/documents/schema'
import { addEvidence } from '@/lib/evidence/add'
import { evidenceInput } from '@/lib/evidence/schema'
import { db } from '@/lib/platform/database/database'
import type { Result } from '@/lib/platform/errors'
import { decideStanding } from '@/lib/rebuttals/decide-standing'
import { recordRebuttal } from '@/lib/rebuttals/record'
import { rebuttalInput, standingDecision } from '@/lib/rebuttals/schema'
import { createSource } from '@/lib/sources/create'
import { gradeSource } from '@/lib/sources/grade'
import { sourceGrade, sourceInput } from '@/lib/sources/schema'
import { recordStatement } from '@/lib/statements/record'
import { statementInput } from '@/lib/statements/schema'
import { createStory } from '@/lib/stories/create'
import { storyInput } from '@/lib/stories/schema'
import { assessments, dissents } from './assessments'
import { claims } from './claims'
import { comments } from './comments'
import { type Actor, type Desk, type IdOf, openDesk, type Signs } from './desk'
import { documents } from './documents'
import { evidence } from './evidence'
import { rebuttals, standings } from './rebuttals'
import { sources } from './sources'
import { statements } from './statements'
import { story } from './story'
import type { Entered, Recorded } from './types'

export type Loaded = {
  /** Steps that were done now. */
  done: number
  /** All steps of the example. */
  total: number
}

/**
 * Loads the example story through the commands that editors use, each step in a transaction of its own and at its time
 * between October 2023 and February 2024. What is there already is left as it is, whatever has become of it since: so a
 * load that was broken off goes on where it stopped, and one that is done changes nothing.
 * @param progress is told how many steps are behind it, after each
 * @throws Error if a step is refused
 */
export async function loadExample(
  progress: (behind: number, total: number) => void = () => {},
): Promise<Loaded> {
  const steps = allSteps()
  const desk = await openDesk(steps[0]?.entered.at ?? '')
  let done = 0
  for (const [index, step] of steps.entries()) {
    if (await step.run(desk)) done += 1
    progress(index + 1, steps.length)
  }
  return { done, total: steps.length }
}

/** One thing that an editor of the example did, at its time. `run` answers whether there was anything to do. */
type Step = { entered: Entered; run: (desk: Desk) => Promise<boolean> }

/** All that the example's editors did, in the order of time; what names another record comes after it. */
export function allSteps(): Step[] {
  return [
    ...makes('story.created', [story], createStory, storyInput, (it) => [{ title: it.title }, it]),
    // Somebody's own sources may go by one of these names, and some claims differ in a single word: `anyway`.
    ...makes('source.created', sources, createSource, sourceInput, (it, id) => [
      { name: it.name },
      { ...it, affiliation: id(it.affiliation), anyway: true },
    ]),
    ...sources.flatMap(({ key, grades = [] }) =>
      grades.map((grade, nth) =>
        follows('source', key, grade.entered, isYet('source.graded', nth), (actor, source) =>
          gradeSource(actor, sourceGrade.parse({ ...grade, ...source })),
        ),
      ),
    ),
    ...makes('document.created', documents, createDocument, documentInput, (it, id) => [
      { title: it.title },
      { ...it, publisher: id(it.publisher) },
    ]),
    ...makes('claim.created', claims, createClaim, claimInput, (it, id) => [
      { proposition: it.proposition },
      { ...it, storyIds: [id(story.key)], anyway: true },
    ]),
    ...makes('statement.recorded', statements, recordStatement, statementInput, (it, id) => [
      { claimId: id(it.claim), sourceId: id(it.source), stance: it.stance, exact: it.quotes[0] },
      {
        ...it,
        claimId: id(it.claim),
        source: id(it.source),
        document: id(it.document),
        mode: 'paraphrased' as const,
        quotes: it.quotes.map((exact) => ({ exact })),
        chain: it.chain.map((hop) => ({ ...hop, source: id(hop.source), document: id(hop.document) })),
        objects: it.rebuttal !== undefined,
        rebuttal: it.rebuttal && { ...it.rebuttal, counterClaim: id(it.rebuttal.counterClaim) },
      },
    ]),
    ...makes('rebuttal.recorded', rebuttals, recordRebuttal, rebuttalInput, (it, id) => [
      {
        statementId: id(it.statement),
        ...(it.answers ? { targetRebuttalId: id(it.answers) } : { targetClaimId: id(it.claim) }),
      },
      {
        ...it,
        claimId: id(it.claim),
        statementId: id(it.statement),
        targetRebuttalId: id(it.answers),
        counterClaim: id(it.counterClaim),
      },
    ]),
    ...standings.map((it) =>
      follows('rebuttal', it.rebuttal, it.entered, isYet('rebuttal.standing_decided'), (actor, rebuttal) =>
        decideStanding(actor, standingDecision.parse({ ...it, ...rebuttal })),
      ),
    ),
    ...makes('evidence.added', evidence, addEvidence, evidenceInput, (it, id) => [
      { claimId: id(it.claim), description: it.description },
      {
        ...it,
        claimId: id(it.claim),
        source: id(it.source),
        document: id(it.document),
        dependsOn: `statement:${id(it.dependsOn)}`,
      },
    ]),
    ...makes('assessment.drafted', assessments, draftAssessment, assessmentInput, (it, id) => [
      { claimId: id(it.claim), rationale: it.rationale },
      {
        ...it,
        claimId: id(it.claim),
        statementIds: it.statements.map(id),
        evidenceIds: it.evidence?.map(id),
      },
    ]),
    ...assessments.flatMap(({ key, submitted, published, reason = '' }) => [
      ...(submitted
        ? [follows('assessment', key, submitted, isStill('assessment.drafted'), sendForReview)]
        : []),
      ...(published
        ? [
            follows('assessment', key, published, isStill('assessment.sent_for_review'), (actor, draft) =>
              publishAssessment(actor, { ...draft, reason }),
            ),
          ]
        : []),
    ]),
    ...makes('dissent.recorded', dissents, recordDissent, dissentInput, (it, id) => [
      { assessmentId: id(it.assessment) },
      { ...it, assessmentId: id(it.assessment) },
    ]),
    ...makes('comment.added', comments, addComment, commentInput, (it, id) => [
      { recordId: id(it.claim), text: it.text },
      { ...it, recordType: 'claim' as const, recordId: id(it.claim), parentId: id(it.replyTo) || undefined },
    ]),
    ...comments.flatMap(({ key, resolved }) =>
      resolved ? [follows('comment', key, resolved, isStill('comment.added'), resolveComment)] : [],
    ),
  ].sort((a, b) => a.entered.at.localeCompare(b.entered.at))
}

/**
 * Records, each made by its command unless an earlier load has made it. That is told by its first line in the history, so
 * it does not matter what anybody has done with it since.
 * @param of the signs of a record, and what its form would send
 */
function makes<T extends Recorded<{ rebuttal?: { key: string } }>, Schema extends z.ZodType>(
  action: string,
  records: readonly T[],
  command: (actor: Actor, input: z.output<Schema>) => Promise<Result<unknown>>,
  schema: Schema,
  of: (record: T, id: IdOf) => [Signs, z.input<Schema>],
): Step[] {
  return records.map((record) => {
    const { key, entered, rebuttal } = record
    const run = async (desk: Desk) => {
      const [signs, form] = of(record, desk.idOf)
      const found = desk.find(action, signs)
      if (!found) await desk.act(key, entered, (actor) => command(actor, schema.parse(form)))
      const id = desk.keep(key, action, signs)
      if (rebuttal) desk.keep(rebuttal.key, 'rebuttal.recorded', { statementId: id })
      return !found
    }
    return { entered, run }
  })
}

type Versioned = { id: string; version: number }

/** What was done with a record later, if `due` says so of all that has been done with it until now. */
function follows(
  type: 'source' | 'rebuttal' | 'assessment' | 'comment',
  key: string,
  entered: Entered,
  due: (actions: string[]) => boolean,
  command: (actor: Actor, record: Versioned) => Promise<Result<unknown>>,
): Step {
  const run = async (desk: Desk) => {
    const query = { where: { id: desk.idOf(key) }, select: { id: true, version: true } }
    const read: Record<typeof type, () => Promise<Versioned>> = {
      source: () => db.source.findUniqueOrThrow(query),
      rebuttal: () => db.rebuttal.findUniqueOrThrow(query),
      assessment: () => db.assessment.findUniqueOrThrow(query),
      comment: () => db.comment.findUniqueOrThrow(query),
    }
    const record = await read[type]()
    const lines = await db.event.findMany({
      where: { recordType: type, recordId: record.id },
      orderBy: { seq: 'asc' },
      select: { action: true },
    })
    if (!due(lines.map(({ action }) => action))) return false
    await desk.act(key, entered, (actor) => command(actor, record))
    return true
  }
  return { entered, run }
}

/** Nobody has done it more often than that. */
const isYet =
  (action: string, times = 0) =>
  (actions: string[]) =>
    actions.filter((it) => it === action).length <= times

/** Nothing has been done since. */
const isStill = (action: string) => (actions: string[]) => actions.at(-1) === action
