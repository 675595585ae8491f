/** Deterministic chance: the same seed gives the same database. */
export type Chance = {
  /** A number from 0 to 1, 1 left out. */
  next(): number
  /** A whole number from 0 to `end`, `end` left out. */
  below(end: number): number
  /** One of the items; all are equally likely. */
  one<T>(items: readonly T[]): T
}

/** Mulberry32 (Tommy Ettinger): 32 bits of state, good enough to scatter made-up records. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    next,
    below,
    one: (items) => {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('nothing to choose from')
      return item
    },
  }
}

const PLACES =
  'Brackwater,Long Mole,Saltfen,Upper Weir,Ninebridges,Gullhaven,Cold Ferry,Marlsea,Tidewick,Old Sluice,Eelmouth,Fogholm'
const THINGS = 'lighthouses,ferries,sluices,buoys,dykes,tide gauges,fish barges,pilot boats,weirs,moorings'
const DEEDS = 'repainted,counted,flooded,closed,moved inland,renamed,sold,lost in the fog,rebuilt,left unlit'

const places = PLACES.split(',')
const things = THINGS.split(',')
const deeds = DEEDS.split(',')

/** A proposition about a coast that does not exist; `number` keeps it apart from every other one. */
export function proposition(chance: Chance, number: number): string {
  const count = 2 + chance.below(4_000)
  return `${count} ${chance.one(things)} near ${chance.one(places)} were ${chance.one(deeds)} in tide ${number}`
}

/** The name of an office, a crew or a paper on that coast. */
export function sourceName(chance: Chance, kind: string, number: number): string {
  return `${chance.one(places)} ${kind.replaceAll('_', ' ')} ${number}`
}

/** A text of `sentences` sentences, no two of them alike; all in ASCII, so that signs and code points are one. */
export function reportText(chance: Chance, document: number, sentences: number): string[] {
  return Array.from({ length: sentences }, (_, at) => {
    const [count, thing, place] = [chance.below(9_000), chance.one(things), chance.one(places)]
    return `Entry ${at + 1} of log ${document} puts the ${thing} seen off ${place} at ${count}.`
  })
}
