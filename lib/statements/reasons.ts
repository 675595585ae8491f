import type { Stance } from '@/generated/prisma/enums'

/** What the history says where nobody gave a reason. Nothing of a document is in it: that may be private. */
export const statementReasons = {
  recorded: (source: string, stance: Stance) =>
    `Statement recorded: ${source} ${stance.replaceAll('_', ' ')}.`,
  edited: (parts: readonly string[]) => `Statement changed: ${parts.join(', ')}.`,
}
