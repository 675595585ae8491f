import type { StatementRow } from '@/lib/statements/form-refs'
import type { Content } from '@/lib/statements/read-statement'
import type { Span } from '@/lib/text/spans'

/** In words, which parts of a statement differ from what stands. */
export function changedParts(current: StatementRow, content: Content): string[] {
  const { statement } = content
  const parts: [string, boolean][] = [
    ['source', current.sourceId !== statement.sourceId],
    ['document', current.documentId !== statement.documentId],
    ['stance', current.stance !== statement.stance],
    ['mode', current.mode !== statement.mode],
    [
      'when it was said',
      current.saidAt?.getTime() !== statement.saidAt?.getTime() ||
        current.saidPrecision !== statement.saidPrecision,
    ],
    ['place', current.place !== statement.place],
    ['note', current.note !== statement.note],
    ['quote', differs(current.anchors.map(spot), content.anchors.map(spot))],
    ['chain', differs(current.chain.map(hop), content.chain.map(hop))],
    ['figure', figureChanged(current, content)],
  ]
  return parts.flatMap(([name, changed]) => (changed ? [name] : []))
}

/** Whether the figure differs from the one in force. */
export function figureChanged(current: StatementRow, { figure }: Content): boolean {
  const standing = current.figures[0]
  if (!standing || !figure) return Boolean(standing) !== Boolean(figure)
  const was: Record<string, unknown> = standing
  return Object.entries(figure).some(([column, value]) => differs(was[column], value))
}

type Anchor = Span & { snapshotId: string }
type Hop = { sourceId: string; how: string; wording: string; documentId: string | null }

const spot = ({ snapshotId, start, end }: Anchor) => [snapshotId, start, end]
const hop = ({ sourceId, how, wording, documentId }: Hop) => [sourceId, how, wording, documentId]

/** Dates and lists are compared by what they say. */
function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b)
}
