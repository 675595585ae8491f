import { Prisma } from '@/generated/prisma/client'
import type { RecordType } from '@/generated/prisma/enums'
import type { OwnedShape, RecordShape } from '@/lib/platform/database/canonical-json'

type Names = {
  /** Columns that name other records: a page that shows one of these shows something else once this record has changed. */
  names?: string[]
}
type Child = OwnedShape & Required<Names>
type Shape = Omit<RecordShape, 'children'> & Required<Names> & { children: Child[]; lists: string[] }

/** Bookkeeping, and what is derived from other records: not content of the record itself. */
const NOT_CONTENT = ['version', 'level', 'disputeState', 'originCount', 'originAgainstCount', 'changedAt']

const content = (fields: object, ...without: string[]) =>
  Object.keys(fields).filter((name) => !without.includes(name))

const shape = (
  table: string,
  columns: string[],
  { names = [], lists = [], children = [] }: Names & { lists?: string[]; children?: Child[] },
): Shape => ({ table, idColumn: 'id', columns, names, lists, children })

const child = (
  key: string,
  table: string,
  fields: object,
  { parent, order, without = [], names = [] }: Names & { parent: string; order: string; without?: string[] },
): Child => ({ key, table, parent, columns: content(fields, parent, ...without), order, names })

/** Ids are unique across the tables, so that the record's own is enough to find its labels. */
const LABELS = child('labels', 'Label', Prisma.LabelScalarFieldEnum, {
  parent: 'recordId',
  order: 'name',
  without: ['recordType'],
})

const anchors = (parent: string, other: string) =>
  child('anchors', 'Anchor', Prisma.AnchorScalarFieldEnum, {
    parent,
    order: 'position',
    without: ['id', other],
    names: ['snapshotId'],
  })

const placements = (parent: string, other: string) =>
  child('placements', 'QuotePlacement', Prisma.QuotePlacementScalarFieldEnum, {
    parent,
    order: 'anchorId, snapshotId',
    without: [other],
    names: ['anchorId', 'snapshotId'],
  })

const SHAPES: Record<RecordType, Shape> = {
  story: shape('Story', content(Prisma.StoryScalarFieldEnum, 'version'), {
    lists: ['stories'],
    children: [LABELS],
  }),
  source: shape('Source', content(Prisma.SourceScalarFieldEnum, 'version'), {
    names: ['affiliationId', 'mergedIntoId'],
    lists: ['sources'],
    children: [
      child('aliases', 'SourceAlias', Prisma.SourceAliasScalarFieldEnum, {
        parent: 'sourceId',
        order: 'name',
        without: ['id'],
      }),
      child('grades', 'SourceGrade', Prisma.SourceGradeScalarFieldEnum, {
        parent: 'sourceId',
        order: 'gradedAt, id',
      }),
      LABELS,
    ],
  }),
  document: shape('Document', content(Prisma.DocumentScalarFieldEnum, 'version'), {
    names: ['publisherId', 'mergedIntoId'],
    lists: ['documents'],
    children: [LABELS],
  }),
  // The text is held by its SHA-256, which `verify` computes anew.
  snapshot: shape('Snapshot', content(Prisma.SnapshotScalarFieldEnum, 'text'), { names: ['documentId'] }),
  claim: shape('Claim', content(Prisma.ClaimScalarFieldEnum, ...NOT_CONTENT), {
    names: ['mergedIntoId', 'assigneeId'],
    lists: ['claims'],
    children: [
      child('stories', 'ClaimStory', Prisma.ClaimStoryScalarFieldEnum, {
        parent: 'claimId',
        order: 'storyId',
        names: ['storyId'],
      }),
      LABELS,
    ],
  }),
  statement: shape('Statement', content(Prisma.StatementScalarFieldEnum, 'version'), {
    names: ['claimId', 'sourceId', 'documentId'],
    lists: ['claims'],
    children: [
      child('chain', 'AttributionStep', Prisma.AttributionStepScalarFieldEnum, {
        parent: 'statementId',
        order: 'position',
        without: ['id'],
        names: ['sourceId', 'documentId'],
      }),
      anchors('statementId', 'evidenceId'),
      child('figures', 'Figure', Prisma.FigureScalarFieldEnum, {
        parent: 'statementId',
        order: 'createdAt, id',
      }),
      placements('statementId', 'evidenceId'),
    ],
  }),
  rebuttal: shape('Rebuttal', content(Prisma.RebuttalScalarFieldEnum, 'version'), {
    names: [
      'sourceId',
      'statementId',
      'targetClaimId',
      'targetRebuttalId',
      'counterClaimId',
      'rootClaimId',
      'supersedesId',
    ],
    lists: ['claims'],
    children: [
      child('decisions', 'StandingDecision', Prisma.StandingDecisionScalarFieldEnum, {
        parent: 'rebuttalId',
        order: 'decidedAt, id',
        names: ['evidenceId'],
      }),
    ],
  }),
  evidence: shape('Evidence', content(Prisma.EvidenceScalarFieldEnum, 'version'), {
    names: ['claimId', 'sourceId', 'documentId', 'dependsOnEvidenceId', 'dependsOnStatementId'],
    lists: ['claims'],
    children: [anchors('evidenceId', 'statementId'), placements('evidenceId', 'statementId')],
  }),
  assessment: shape('Assessment', content(Prisma.AssessmentScalarFieldEnum, 'version'), {
    names: ['claimId', 'authorId', 'reviewerId', 'assignedReviewerId', 'supersedesId'],
    lists: ['claims'],
    children: [
      child('statements', 'AssessmentStatement', Prisma.AssessmentStatementScalarFieldEnum, {
        parent: 'assessmentId',
        order: 'statementId',
        names: ['statementId'],
      }),
      child('evidence', 'AssessmentEvidence', Prisma.AssessmentEvidenceScalarFieldEnum, {
        parent: 'assessmentId',
        order: 'evidenceId',
        names: ['evidenceId'],
      }),
    ],
  }),
  dissent: shape('Dissent', content(Prisma.DissentScalarFieldEnum), {
    names: ['assessmentId', 'authorId'],
    lists: ['claims'],
  }),
  comment: shape('Comment', content(Prisma.CommentScalarFieldEnum, 'version'), {
    names: ['recordId', 'parentId', 'snapshotId', 'authorId'],
    children: [
      child('mentions', 'CommentMention', Prisma.CommentMentionScalarFieldEnum, {
        parent: 'commentId',
        order: 'userId',
        names: ['userId'],
      }),
    ],
  }),
  // Nobody's address goes into a history that can never be changed.
  user: shape('User', ['id', 'name', 'role', 'isExample', 'disabledAt'], {}),
  invitation: shape(
    'Invitation',
    ['id', 'role', 'createdAt', 'expiresAt', 'acceptedAt', 'revokedAt', 'invitedById'],
    {},
  ),
  setting: { ...shape('Setting', ['key', 'value'], {}), idColumn: 'key' },
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
