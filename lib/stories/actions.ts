'use server'

import { formAction } from '@/lib/people/form-action'
import { createStory } from '@/lib/stories/create'
import { editStory } from '@/lib/stories/edit'
import { storyEdit, storyInput } from '@/lib/stories/schema'

/** Saves the form of a new story. */
export const createStoryAction = formAction(
  'editor',
  storyInput,
  createStory,
  ({ id }) => `/desk/stories/${id}?done=story_recorded`,
)

/** Saves the form of a story that stands. */
export const editStoryAction = formAction(
  'editor',
  storyEdit,
  editStory,
  ({ id }) => `/desk/stories/${id}?done=story`,
)
