import type { Actor } from '@/lib/platform/actor'
import { freeSlug, keepRedirect } from '@/lib/platform/addresses/slugs'
import { type Result, refuse, stale } from '@/lib/platform/errors'
import { changedColumns } from '@/lib/record/changed-columns'
import { write } from '@/lib/record/command'
import { storyColumns } from '@/lib/stories/create'
import { canEditStories } from '@/lib/stories/policy'
import { storyParts, storyReasons } from '@/lib/stories/reasons'
import type { StoryEdit } from '@/lib/stories/schema'

type Saved = { id: string; slug: string }

/** Changes a story; a new title gives it a new address, and the old one redirects for ever. */
export async function editStory(actor: Pick<Actor, 'id'>, input: StoryEdit): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canEditStories(actor)) return refuse('forbidden')
    const story = await tx.story.findUnique({ where: { id: input.id, removedAt: null } })
    if (!story) return refuse('not_found')
    if (story.version !== input.version) return stale(story)
    const slug = story.title === input.title ? story.slug : await freeSlug(tx, 'story', input.title, story.id)
    const reason = input.reason || storyReasons.edited(changedColumns(storyParts, story, storyColumns(input)))
    await change({ type: 'story', id: story.id, action: 'story.edited', reason }, async () => {
      await keepRedirect(tx, 'story', story.id, { from: story.slug, to: slug, at: now })
      await tx.story.update({
        where: { id: story.id },
        data: { slug, ...storyColumns(input), version: { increment: 1 } },
      })
    })
    return { ok: true, value: { id: story.id, slug } }
  })
}
