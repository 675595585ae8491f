import type { Bearing, EvidenceKind } from '@/generated/prisma/enums'

/** What the history says where nobody gave a reason. */
export const evidenceReasons = {
  added: (kind: EvidenceKind, bearing: Bearing) =>
    `Evidence added: ${kind.replaceAll('_', ' ')}, ${bearing === 'context' ? 'context' : `${bearing} the claim`}.`,
  edited: (parts: readonly string[]) => `Evidence changed: ${parts.join(', ')}.`,
}
