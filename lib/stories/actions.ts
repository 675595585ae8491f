'use server'

import { revalidatePath } from 'next/cache'
import { redirect } from 'next/navigation'
import { requireActor } from '@/lib/people/auth/session'
import { type FormState, replyTo } from '@/lib/platform/forms/form-state'
import { parsePosted } from '@/lib/platform/forms/parse-form'
import { createStory } from '@/lib/stories/create'
import { editStory } from '@/lib/stories/edit'
import { storyEdit, storyInput } from '@/lib/stories/schema'

/** Saves the form of a new story. */
export async function createStoryAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: storyInput })
  if (submission.status !== 'success') return submission.reply()
  const result = await createStory(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'story_recorded')
}

/** Saves the form of a story that stands. */
export async function editStoryAction(_state: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor('editor')
  const submission = parsePosted(form, { schema: storyEdit })
  if (submission.status !== 'success') return submission.reply()
  const result = await editStory(actor, submission.value)
  if (!result.ok) return replyTo(submission, result)
  saved(result.value.id, 'story')
}

/** Back to the record's page, which is read anew even where its address stays the same, with word of what was done. */
function saved(id: string, done: string): never {
  revalidatePath('/desk', 'layout')
  redirect(`/desk/stories/${id}?done=${done}`)
}
