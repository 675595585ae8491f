import type { Actor } from '@/lib/platform/actor'
import { freeSlug } from '@/lib/platform/addresses/slugs'
import { type Result, refuse } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { write } from '@/lib/record/command'
import { canEditStories } from '@/lib/stories/policy'
import { storyReasons } from '@/lib/stories/reasons'
import type { StoryInput } from '@/lib/stories/schema'

type Saved = { id: string; slug: string }

/** Makes a story. Editors only. */
export async function createStory(actor: Pick<Actor, 'id'>, input: StoryInput): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canEditStories(actor)) return refuse('forbidden')
    const id = newId()
    const slug = await freeSlug(tx, 'story', input.title, id)
    const reason = input.reason || storyReasons.created
    await change({ type: 'story', id, action: 'story.created', reason }, () =>
      tx.story.create({ data: { id, slug, ...storyColumns(input), createdAt: now, createdById: actor.id } }),
    )
    return { ok: true, value: { id, slug } }
  })
}

/** The columns of a story that its form fills. */
export function storyColumns(input: StoryInput) {
  return {
    title: input.title,
    summary: input.summary,
    language: input.language,
    periodFrom: input.periodFrom?.at ?? null,
    periodPrecision: input.periodFrom?.precision ?? null,
    periodTo: input.periodTo?.at ?? null,
    periodToPrecision: input.periodTo?.precision ?? null,
  }
}
