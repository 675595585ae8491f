import { addEvidence } from '@/lib/evidence/add'
import { evidenceInput } from '@/lib/evidence/schema'
import { actorOf, doAt, idOf } from '../desk'
import { evidence } from '../evidence'
import type { Step } from './step'

export const evidenceSteps: Step[] = evidence.map((piece, index) => ({
  at: piece.at,
  what: piece.key,
  run: async (desk) => {
    const claimId = idOf(desk, 'claim', piece.claim)
    const before = evidence.slice(0, index).filter((it) => it.claim === piece.claim).length
    const found = desk.known.evidence.get(claimId)?.[before]
    const id =
      found ??
      (
        await doAt({ at: piece.at, what: piece.key }, () =>
          addEvidence(
            actorOf(desk, piece),
            evidenceInput.parse({
              claimId,
              kind: piece.kind,
              bearing: piece.bearing,
              description: piece.description,
              url: piece.url,
              archiveUrl: piece.archiveUrl,
              credibility: piece.credibility,
              source: idOf(desk, 'source', piece.source),
              document: piece.document && idOf(desk, 'document', piece.document),
              dependsOn: `statement:${idOf(desk, 'statement', piece.dependsOn)}`,
            }),
          ),
        )
      ).id
    desk.ids.set(`evidence ${piece.key}`, id)
    return !found
  },
}))
