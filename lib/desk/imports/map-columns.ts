import { type By, forImporter, type Made, stageIn, TRIES } from '@/lib/desk/imports/as-importer'
import { CONSTANT_FIELDS, type ImportField, whatIsMade } from '@/lib/desk/imports/fields'
import type { MappingInput } from '@/lib/desk/imports/schema'
import { type Refusal, type Result, refuse, refuseField, stale } from '@/lib/platform/errors'
import { enqueueJob } from '@/lib/platform/jobs/queue'

/** Says how the columns are read, and begins the dry run. Refused once rows were written. */
export async function mapImport(actor: By, input: MappingInput): Promise<Result<Made>> {
  return forImporter(actor, async (tx) => {
    const found = await stageIn(tx, input.id)
    if (!found) return refuse('not_found')
    const { run, stage } = found
    if (stage !== 'mapping' && stage !== 'planned') return refuse('conflict', 'import_begun')
    if (run.version !== input.version) return stale({ version: run.version })
    const wrong = run.kind === 'claim_review' ? null : refuseMapping(input)
    if (wrong) return wrong
    const { columns, constants, same, alike, likeness } = input
    const jobId = await enqueueJob(tx, {
      kind: 'import',
      input: { importId: run.id, phase: 'plan' },
      createdById: actor.id,
      total: run.total,
      maxAttempts: TRIES,
    })
    await tx.importRun.update({
      where: { id: run.id },
      data: {
        mapping: { columns, constants },
        options: { same, alike, likeness },
        state: 'planning',
        jobId,
        version: { increment: 1 },
      },
    })
    return { ok: true, value: { id: run.id } }
  })
}

/** A mapping that makes nothing, or reads two columns as the same, says so before any row is looked at. */
function refuseMapping({ columns, constants }: MappingInput): Refusal | null {
  const mapped = columns.filter((field): field is ImportField => field !== '')
  const twice = columns.findIndex((field, index) => field !== '' && columns.indexOf(field) < index)
  if (twice >= 0) return refuseField(`columns[${twice}]`, 'import_column_twice')
  const given = new Set([...mapped, ...CONSTANT_FIELDS.filter((field) => constants[field])])
  const makes = whatIsMade(given)
  if (!makes || mapped.length === 0) return refuseField('columns[0]', 'import_nothing_mapped')
  if (makes !== 'statement') return null
  if (!given.has('sourceName')) return refuseField('columns[0]', 'import_source_missing')
  const inDocument = given.has('documentTitle') || given.has('documentUrl')
  return inDocument ? null : refuseField('columns[0]', 'import_document_missing')
}
