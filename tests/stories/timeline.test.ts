import { describe, expect, it } from 'vitest'
import type { ClaimLine } from '@/lib/claims/refs'
import type { SaidOn } from '@/lib/reader/story-page'
import { momentsByDate } from '@/lib/reader/timeline'
import { parsePartialDate } from '@/lib/reasoning/dates'

const claim = (id: string, event: string | null, kind: ClaimLine['kind'] = 'event'): ClaimLine => ({
  id,
  slug: id,
  proposition: id,
  language: 'en',
  kind,
  event: event ? parsePartialDate(event) : null,
  level: 'unassessed',
  dispute: 'undisputed',
  originCount: 0,
  originAgainstCount: 0,
})

const said = (id: string, date: string): SaidOn => ({
  id,
  said: parsePartialDate(date)!,
  stance: 'asserts',
  source: { id: 's', slug: 's', name: 'S' },
  figures: [],
  claim: claim('c', null),
})

const shape = (claims: ClaimLine[], statements: SaidOn[]) =>
  momentsByDate(claims, statements).map(({ key, moments }) => [key, ...moments.map((moment) => moment.key)])

describe('momentsByDate', () => {
  it('puts each date once, in order of time, the less precise one first', () => {
    const claims = [claim('b', '2023-10-01'), claim('a', '2023'), claim('m', '2023-10')]
    expect(shape(claims, [said('x', '2023-10-01'), said('w', '2022-12-31')])).toEqual([
      ['2022-12-31', 'w'],
      ['2023', 'a'],
      ['2023-10', 'm'],
      ['2023-10-01', 'b', 'x'],
    ])
  })

  it('leaves out undated claims, forecasts and positions', () => {
    const claims = [claim('a', null), claim('b', '2023', 'forecast'), claim('c', '2023', 'position')]
    expect(shape(claims, [])).toEqual([])
  })
})
