import { LRUCache } from 'lru-cache'
import { isOutdated, newRender, type PageRender, withRender } from '@/lib/platform/pages/page-render'
import { type Answer, answerBytes, type Content, makeAnswer, withBrotli } from '@/server/answer'

/** What a render makes: the content, and whether it is of a sort that may be kept. */
export type Rendered = { content: Content; keep: boolean }

type Kept = { answer: Answer; tags: readonly string[] }
type Flight = { render: PageRender; answer: Promise<Answer> }

/**
 * Finished pages in memory, by address: rendered once, handed out until something that they show expires or the bound is
 * reached, when those not asked for longest go first.
 */
export class PageStore {
  readonly #kept: LRUCache<string, Kept>
  readonly #byTag = new Map<string, Set<string>>()
  readonly #flights = new Map<string, Flight>()
  readonly #renders = new Set<PageRender>()
  #compressing: Promise<void> = Promise.resolve()

  /** `maxBytes` bounds all codings of all pages together. */
  constructor({ maxBytes }: { maxBytes: number }) {
    this.#kept = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ answer, tags }, key) => answerBytes(answer) + 2 * key.length + 100 * tags.length,
      disposeAfter: (kept, key, reason) => {
        if (reason !== 'set') this.#forgetTags(kept, key)
      },
    })
  }

  /** The kept answer for an address as `pageAddress` writes it. */
  get(key: string): Answer | undefined {
    return this.#kept.get(key)?.answer
  }

  /** The bytes taken now. */
  get bytes(): number {
    return this.#kept.calculatedSize
  }

  /**
   * The kept answer, or the one that `produce` makes. Requests for the same cold page wait for one render, unless
   * something has changed since it began. With `mayKeep` false nothing is kept, and nobody else gets this render.
   */
  answer(key: string, produce: () => Promise<Rendered>, mayKeep: boolean): Promise<Answer> {
    const kept = this.get(key)
    if (kept) return Promise.resolve(kept)
    const flight = this.#flights.get(key)
    if (flight && !flight.render.cleared && flight.render.expired.size === 0) return flight.answer
    const render = newRender()
    const answer = this.#render(key, produce, mayKeep, render)
    if (mayKeep) this.#flights.set(key, { render, answer })
    return answer
  }

  /** Drops every page that shows one of `tags`, and keeps renders under way that show one from being kept. */
  expire(tags: Iterable<string>): void {
    for (const tag of tags) {
      for (const render of this.#renders) render.expired.add(tag)
      for (const key of [...(this.#byTag.get(tag) ?? [])]) this.#kept.delete(key)
    }
  }

  /** Drops every page, and keeps renders under way from being kept. */
  clear(): void {
    for (const render of this.#renders) render.cleared = true
    this.#kept.clear()
  }

  /** Resolves when all pages kept so far have all their codings. */
  compressed(): Promise<void> {
    return this.#compressing
  }

  async #render(
    key: string,
    produce: () => Promise<Rendered>,
    mayKeep: boolean,
    render: PageRender,
  ): Promise<Answer> {
    this.#renders.add(render)
    try {
      const { content, keep } = await withRender(render, produce)
      const answer = await makeAnswer(content)
      const worthKeeping = mayKeep && keep && !render.elsewhere
      if (worthKeeping && !isOutdated(render)) this.#keep(key, { answer, tags: [...render.tags] }, content)
      return answer
    } finally {
      this.#renders.delete(render)
      if (this.#flights.get(key)?.render === render) this.#flights.delete(key)
    }
  }

  #keep(key: string, kept: Kept, content: Content): void {
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    if (!this.#kept.has(key)) return
    for (const tag of kept.tags) {
      const keys = this.#byTag.get(tag)
      if (keys) keys.add(key)
      else this.#byTag.set(tag, new Set([key]))
    }
    // One after the other: a publication makes many pages cold at once, and requests come first.
    this.#compressing = this.#compressing.then(() => this.#compress(key, kept, content))
  }

  async #compress(key: string, kept: Kept, content: Content): Promise<void> {
    if (this.#kept.peek(key) !== kept) return
    const answer = await withBrotli(kept.answer, content).catch(() => kept.answer)
    if (answer === kept.answer || this.#kept.peek(key) !== kept) return
    const better = { ...kept, answer }
    this.#kept.set(key, better)
    if (!this.#kept.has(key)) this.#forgetTags(better, key)
  }

  #forgetTags({ tags }: Kept, key: string): void {
    for (const tag of tags) {
      const keys = this.#byTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#byTag.delete(tag)
    }
  }
}
