import { createClaim } from '@/lib/claims/create'
import { claimInput } from '@/lib/claims/schema'
import { createDocument } from '@/lib/documents/create'
import { documentInput } from '@/lib/documents/schema'
import type { Addressed } from '@/lib/platform/addresses/record-address'
import type { Result } from '@/lib/platform/errors'
import { createStory } from '@/lib/stories/create'
import { storyInput } from '@/lib/stories/schema'
import { claims } from '../claims/all'
import { actorOf, type Desk, doAt, findByTitle, idOf } from '../desk'
import { documents } from '../documents'
import { story } from '../story'
import type { Step } from './step'

export const storySteps: Step[] = [
  {
    at: story.at,
    what: story.title,
    run: (desk) =>
      makeUnlessThere(desk, { type: 'story', key: story.key, title: story.title, at: story.at }, () =>
        createStory(
          actorOf(desk, story),
          storyInput.parse({
            title: story.title,
            summary: story.summary,
            periodFrom: story.from,
            periodTo: story.to,
          }),
        ),
      ),
  },
]

export const documentSteps: Step[] = documents.map((document) => ({
  at: document.at,
  what: document.title,
  run: (desk) =>
    makeUnlessThere(
      desk,
      { type: 'document', key: document.key, title: document.title, at: document.at },
      () =>
        createDocument(
          actorOf(desk, document),
          documentInput.parse({
            title: document.title,
            publisher: idOf(desk, 'source', document.publisher),
            url: document.url,
            byline: document.byline,
            published: document.published,
            visibility: document.visibility,
            text: document.snapshot?.text,
            retrieved: document.snapshot?.retrieved,
          }),
        ),
    ),
}))

export const claimSteps: Step[] = claims.map((claim) => ({
  at: claim.at,
  what: claim.proposition,
  run: (desk) =>
    makeUnlessThere(desk, { type: 'claim', key: claim.key, title: claim.proposition, at: claim.at }, () =>
      createClaim(
        actorOf(desk, claim),
        claimInput.parse({
          proposition: claim.proposition,
          kind: claim.kind,
          event: claim.event,
          place: claim.place,
          note: claim.note,
          storyIds: [idOf(desk, 'story', story.key)],
          // Some differ in a single word, of a country or of who is counted.
          anyway: true,
        }),
      ),
    ),
}))

/** Makes a record that has an address, unless one stands there; either way its id is known from then on. */
export async function makeUnlessThere(
  desk: Desk,
  { type, key, title, at }: { type: Addressed; key: string; title: string; at: string },
  make: () => Promise<Result<{ id: string }>>,
): Promise<boolean> {
  const found = await findByTitle(type, title)
  const id = found ?? (await doAt({ at, what: title }, make)).id
  desk.ids.set(`${type} ${key}`, id)
  return !found
}
