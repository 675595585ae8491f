import { Prisma } from '@/generated/prisma/client'
import type { RecordType } from '@/generated/prisma/enums'

type Child = { key: string; table: string; parent: string; columns: string[]; order: string }

/** Where a record stands in the database, and what of it is its content. */
type Shape = { table: string; idColumn: string; columns: string[]; children: Child[] }

/** Bookkeeping, and what is derived from other records: not content of the record itself. */
const NOT_CONTENT = new Set([
  'version',
  'level',
  'disputeState',
  'originCount',
  'originAgainstCount',
  'changedAt',
])

const content = (fields: object, ...without: string[]) =>
  Object.keys(fields).filter((name) => !without.includes(name))

const shape = (table: string, columns: string[], children: Child[] = []): Shape => ({
  table,
  idColumn: 'id',
  columns,
  children,
})

const child = (
  key: string,
  table: string,
  parent: string,
  fields: object,
  order: string,
  ...without: string[]
) => ({
  key,
  table,
  parent,
  columns: content(fields, parent, ...without),
  order,
})

/** Ids are unique across the tables, so that the record's own is enough to find its labels. */
const LABELS = child('labels', 'Label', 'recordId', Prisma.LabelScalarFieldEnum, 'name', 'recordType')

const placements = (owner: string, other: string) =>
  child(
    'placements',
    'QuotePlacement',
    owner,
    Prisma.QuotePlacementScalarFieldEnum,
    'anchorId, snapshotId',
    other,
  )

const SHAPES: Record<RecordType, Shape> = {
  story: shape('Story', content(Prisma.StoryScalarFieldEnum, 'version'), [LABELS]),
  source: shape('Source', content(Prisma.SourceScalarFieldEnum, 'version'), [
    child('aliases', 'SourceAlias', 'sourceId', Prisma.SourceAliasScalarFieldEnum, 'name', 'id'),
    child('grades', 'SourceGrade', 'sourceId', Prisma.SourceGradeScalarFieldEnum, 'gradedAt, id'),
    LABELS,
  ]),
  document: shape('Document', content(Prisma.DocumentScalarFieldEnum, 'version'), [LABELS]),
  // The text is held by its SHA-256, which `verify` computes anew.
  snapshot: shape('Snapshot', content(Prisma.SnapshotScalarFieldEnum, 'text')),
  claim: shape(
    'Claim',
    Object.keys(Prisma.ClaimScalarFieldEnum).filter((name) => !NOT_CONTENT.has(name)),
    [child('stories', 'ClaimStory', 'claimId', Prisma.ClaimStoryScalarFieldEnum, 'storyId'), LABELS],
  ),
  statement: shape('Statement', content(Prisma.StatementScalarFieldEnum, 'version'), [
    child('chain', 'AttributionStep', 'statementId', Prisma.AttributionStepScalarFieldEnum, 'position', 'id'),
    child('anchors', 'Anchor', 'statementId', Prisma.AnchorScalarFieldEnum, 'position', 'id', 'evidenceId'),
    child('figures', 'Figure', 'statementId', Prisma.FigureScalarFieldEnum, 'createdAt, id'),
    placements('statementId', 'evidenceId'),
  ]),
  rebuttal: shape('Rebuttal', content(Prisma.RebuttalScalarFieldEnum, 'version'), [
    child(
      'decisions',
      'StandingDecision',
      'rebuttalId',
      Prisma.StandingDecisionScalarFieldEnum,
      'decidedAt, id',
    ),
  ]),
  evidence: shape('Evidence', content(Prisma.EvidenceScalarFieldEnum, 'version'), [
    child('anchors', 'Anchor', 'evidenceId', Prisma.AnchorScalarFieldEnum, 'position', 'id', 'statementId'),
    placements('evidenceId', 'statementId'),
  ]),
  assessment: shape('Assessment', content(Prisma.AssessmentScalarFieldEnum, 'version'), [
    child(
      'statements',
      'AssessmentStatement',
      'assessmentId',
      Prisma.AssessmentStatementScalarFieldEnum,
      'statementId',
    ),
    child(
      'evidence',
      'AssessmentEvidence',
      'assessmentId',
      Prisma.AssessmentEvidenceScalarFieldEnum,
      'evidenceId',
    ),
  ]),
  dissent: shape('Dissent', content(Prisma.DissentScalarFieldEnum)),
  comment: shape('Comment', content(Prisma.CommentScalarFieldEnum, 'version'), [
    child('mentions', 'CommentMention', 'commentId', Prisma.CommentMentionScalarFieldEnum, 'userId'),
  ]),
  // Nobody's address goes into a history that can never be changed.
  user: shape('User', ['id', 'name', 'role', 'isExample', 'disabledAt']),
  invitation: shape('Invitation', [
    'id',
    'role',
    'createdAt',
    'expiresAt',
    'acceptedAt',
    'revokedAt',
    'invitedById',
  ]),
  setting: { table: 'Setting', idColumn: 'key', columns: ['key', 'value'], children: [] },
}

const object = (columns: string[], more = '') =>
  `json_object(${columns.map((name) => `'${name}', "${name}"`).join(', ')}${more})`

/**
 * SQL with one parameter, the record's id, that answers one row with one column `record`: the record's canonical JSON,
 * its content and what it owns (aliases, chain, anchors, figures, decisions …) in fixed order, as the database holds it.
 * Written by SQLite itself, so that the mutation that writes a line and the check that reads it cannot differ.
 */
export function recordSql(type: RecordType): string {
  const { table, idColumn, columns, children } = SHAPES[type]
  const owned = children
    .map(
      (it) =>
        `, '${it.key}', (SELECT json_group_array(json(c)) FROM (SELECT ${object(it.columns)} AS c FROM "${it.table}" ` +
        `WHERE "${it.parent}" = "${table}"."${idColumn}" ORDER BY ${it.order}))`,
    )
    .join('')
  return `SELECT ${object(columns, owned)} AS record FROM "${table}" WHERE "${idColumn}" = ?`
}

/** Rows that a record owns, as its canonical JSON lists them below `key`. */
export type OwnedRows = Child & { hasId: boolean; hasRecordType: boolean }

/** Of what a record consists in the database: its own columns, and what it owns. */
export function recordShape(type: RecordType): Omit<Shape, 'children'> & {
  children: OwnedRows[]
  /** It counts its changes. */
  versioned: boolean
} {
  const { children, ...shape } = SHAPES[type]
  return {
    ...shape,
    versioned: VERSIONED.has(type),
    children: children.map((it) => ({
      ...it,
      hasId: WITH_IDS.has(it.table),
      hasRecordType: it.table === 'Label',
    })),
  }
}

const VERSIONED = new Set<RecordType>([
  'story',
  'source',
  'document',
  'claim',
  'statement',
  'rebuttal',
  'evidence',
  'assessment',
  'comment',
])
const WITH_IDS = new Set(['SourceAlias', 'AttributionStep', 'Anchor'])

/** The table of a record type and the column that identifies its rows. */
export function recordTable(type: RecordType): { table: string; idColumn: string } {
  const { table, idColumn } = SHAPES[type]
  return { table, idColumn }
}
