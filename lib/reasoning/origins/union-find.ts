/**
 * Disjoint sets with union by size and path halving: near linear, O(m α(n)) for m operations on n members
 * (Tarjan 1975, Tarjan and van Leeuwen 1984). Members need no declaring: an unknown one is a set of its own.
 */
export class UnionFind {
  readonly #parent = new Map<string, string>()
  readonly #size = new Map<string, number>()

  /** The representative of the member's set. Which member that is depends on the order of the unions. */
  find(member: string): string {
    let at = member
    for (;;) {
      const parent = this.#parent.get(at)
      if (parent === undefined) return at
      const grandparent = this.#parent.get(parent)
      if (grandparent === undefined) return parent
      this.#parent.set(at, grandparent)
      at = grandparent
    }
  }

  /** Makes one set of the two members' sets; false if they were one already. */
  union(a: string, b: string): boolean {
    const [rootA, rootB] = [this.find(a), this.find(b)]
    if (rootA === rootB) return false
    const [sizeA, sizeB] = [this.#size.get(rootA) ?? 1, this.#size.get(rootB) ?? 1]
    const [under, over] = sizeA < sizeB ? [rootA, rootB] : [rootB, rootA]
    this.#parent.set(under, over)
    this.#size.set(over, sizeA + sizeB)
    return true
  }
}
