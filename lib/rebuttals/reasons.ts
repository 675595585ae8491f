import type { RebuttalKind } from '@/generated/prisma/enums'

/** What the history says where nobody gave a reason. */
export const rebuttalReasons = {
  recorded: (source: string, kind: RebuttalKind) =>
    `Rebuttal recorded: ${source}, ${kind.replaceAll('_', ' ')}.`,
  counterClaimSet: 'Counter-claim linked.',
  counterClaimTaken: 'Link to the counter-claim taken away.',
  counterClaimMade: (source: string) => `Recorded as a counter-claim of ${source}.`,
  followed: 'What it answers was corrected; it answers the corrected rebuttal.',
  source: (name: string) => `Follows the statement that it rests on: the source is ${name}.`,
}
