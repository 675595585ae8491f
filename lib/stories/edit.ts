import type { Actor } from '@/lib/platform/actor'
import { freeSlug, keepRedirect } from '@/lib/platform/addresses/slugs'
import { type Result, refuse, stale } from '@/lib/platform/errors'
import { newId } from '@/lib/platform/ids'
import { changedColumns } from '@/lib/record/changed-columns'
import { write } from '@/lib/record/command'
import { canEditStories } from '@/lib/stories/policy'
import { storyParts, storyReasons } from '@/lib/stories/reasons'
import type { StoryEdit, StoryInput } from '@/lib/stories/schema'

type Saved = { id: string; slug: string }

/** Makes a story. Editors only. */
export async function createStory(actor: Pick<Actor, 'id'>, input: StoryInput): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canEditStories(actor)) return refuse('forbidden')
    const id = newId()
    const slug = await freeSlug(tx, 'story', input.title, id)
    const reason = input.reason || storyReasons.created
    await change({ type: 'story', id, action: 'story.created', reason }, () =>
      tx.story.create({ data: { id, slug, ...columns(input), createdAt: now, createdById: actor.id } }),
    )
    return { ok: true, value: { id, slug } }
  })
}

/** Changes a story; a new title gives it a new address, and the old one redirects for ever. */
export async function editStory(actor: Pick<Actor, 'id'>, input: StoryEdit): Promise<Result<Saved>> {
  return write(actor, async ({ tx, actor, now, change }) => {
    if (!canEditStories(actor)) return refuse('forbidden')
    const story = await tx.story.findUnique({ where: { id: input.id, removedAt: null } })
    if (!story) return refuse('not_found')
    if (story.version !== input.version) return stale(story)
    const slug = story.title === input.title ? story.slug : await freeSlug(tx, 'story', input.title, story.id)
    const reason = input.reason || storyReasons.edited(changedColumns(storyParts, story, columns(input)))
    await change({ type: 'story', id: story.id, action: 'story.edited', reason }, async () => {
      await keepRedirect(tx, 'story', story.id, { from: story.slug, to: slug, at: now })
      await tx.story.update({
        where: { id: story.id },
        data: { slug, ...columns(input), version: { increment: 1 } },
      })
    })
    return { ok: true, value: { id: story.id, slug } }
  })
}

function columns(input: StoryInput) {
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
