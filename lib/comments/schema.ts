import { z } from 'zod'
import { RecordType } from '@/generated/prisma/enums'
import { paragraphs, recordId } from '@/lib/platform/forms/fields'

export const commentInput = z.object({
  recordType: z.enum(RecordType),
  recordId: recordId(),
  /** The comment that opened the thread; none: a new thread. */
  parentId: recordId().optional(),
  text: paragraphs(5_000),
})
export const commentStep = z.object({ id: recordId() })

export type CommentInput = z.output<typeof commentInput>
export type CommentStep = z.output<typeof commentStep>
