import { beforeAll, describe, expect, test } from 'vitest'
import { readOnRecord } from '@/lib/claims/on-record'
import { db } from '@/lib/platform/database/database'
import { claims } from '@/prisma/example/claims'
import { loadExample } from '@/prisma/example/example'
import { testDatabase } from '@/tests/support/database'

testDatabase()

beforeAll(async () => {
  await loadExample()
}, 60_000)

/** What is on record of a claim of the example, in the words that a reader meets. */
async function onRecord(key: string) {
  const proposition = claims.find((claim) => claim.key === key)?.proposition ?? ''
  const claim = await db.claim.findFirstOrThrow({
    where: { proposition },
    include: {
      statements: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: {
          source: true,
          figures: true,
          anchors: true,
          chain: { orderBy: { position: 'asc' }, include: { source: true, document: true } },
        },
      },
      rebuttals: { include: { source: true, counterClaim: true, rebuttals: { include: { source: true } } } },
      assessments: { orderBy: { createdAt: 'asc' }, include: { dissents: true } },
      newInformation: { where: { clearedAt: null } },
    },
  })
  const record = (await readOnRecord(db, [claim.id])).get(claim.id)!
  return {
    ...claim,
    said: claim.statements.map(({ source, stance }) => `${source.name} ${stance}`),
    chains: claim.statements.map(({ chain }) => chain.map(({ source }) => source.name).join(' > ')),
    days: claim.statements.map(({ saidAt, saidPrecision }) =>
      saidPrecision === 'day' ? saidAt?.toISOString().slice(0, 10) : saidPrecision,
    ),
    amounts: claim.statements.flatMap(({ figures }) =>
      figures.map(({ comparator, low, counted, area }) => `${comparator} ${low} ${counted}, ${area}`),
    ),
    dispute: record.dispute.state,
    origins: record.origins.map(({ names }) => names.join(' + ')),
    against: record.against.map(({ names }) => names.join(' + ')),
  }
}

describe('the warning', () => {
  test('is asserted and confirmed by one party, denied by the other, and not commented on', async () => {
    const warning = await onRecord('warning')
    expect(warning.said).toEqual([
      'Joe Biden asserts',
      'John Kirby confirms',
      'Mohammad Jamshidi denies',
      'Iran’s mission to the United Nations declined_to_comment',
    ])
    expect(warning.days).toEqual(['2023-10-25', '2023-10-26', 'month', '2023-10-26'])
    expect(warning.chains).toEqual([
      'Joe Biden > Reuters',
      'John Kirby > Reuters',
      'Mohammad Jamshidi > Reuters',
      'Iran’s mission to the United Nations > Reuters',
    ])
    expect(warning.statements[2]?.chain[0]?.how).toBe('social_post')
    expect(warning.origins).toEqual(['Joe Biden + John Kirby'])
    expect(warning.against).toEqual(['Mohammad Jamshidi'])
    expect(warning).toMatchObject({ dispute: 'disputed', level: 'single_origin' })
    expect(warning.newInformation).toHaveLength(1)
  })

  test('is answered by a counter-claim, which is disputed in turn', async () => {
    const [denial, ...others] = (await onRecord('warning')).rebuttals
    expect(others).toEqual([])
    expect(denial).toMatchObject({ kind: 'denial', standing: 'standing' })
    expect(denial?.rebuttals.map(({ source }) => source.name)).toEqual(['John Kirby'])
    const counter = await onRecord('nothing-but-requests')
    expect(denial?.counterClaimId).toBe(counter.id)
    expect(counter).toMatchObject({ dispute: 'disputed', said: ['Mohammad Jamshidi asserts'] })
    expect(await db.standingDecision.findMany()).toMatchObject([
      { rebuttalId: denial?.id, standing: 'standing' },
    ])
  })

  test('rests on messages that both sides speak of', async () => {
    const messages = await onRecord('messages-sent')
    expect(messages).toMatchObject({ dispute: 'undisputed', level: 'corroborated' })
    expect(messages.origins).toEqual([
      'Joe Biden + John Kirby',
      'Mohammad Jamshidi',
      'Unnamed source cited by IRNA',
    ])
  })

  test('has nothing to do with Israel, says Biden; the source cited by IRNA says that it cannot', async () => {
    const apart = await onRecord('nothing-to-do-with-israel')
    expect(apart).toMatchObject({ said: ['Joe Biden asserts'], days: ['2023-10-25'], dispute: 'disputed' })
    expect(apart.rebuttals).toMatchObject([
      { kind: 'contradiction', source: { name: 'Unnamed source cited by IRNA' } },
    ])
    expect(apart.rebuttals[0]?.counterClaimId).toBe((await onRecord('manages-the-war')).id)
  })
})

describe('the source without a name', () => {
  test.each(['messages-no-wider-war', 'manages-the-war', 'allies-independent'])(
    'is the origin of %s, through the state’s agency',
    async (key) => {
      const claim = await onRecord(key)
      expect(claim.chains).toEqual(['Unnamed source cited by IRNA > IRNA > Reuters'])
      expect(claim.statements[0]?.chain.map(({ how }) => how)).toEqual(['unnamed', 'citing', 'citing'])
      expect(claim.statements[0]?.chain[1]?.source).toMatchObject({ stateAffiliated: true })
      expect(claim.statements[0]?.chain[2]?.document?.title).toBe('Wire report on the warning to Tehran')
      expect(claim.originCount).toBe(1)
    },
  )

  test('is contradicted on Iran’s allies by the report itself', async () => {
    const allies = await onRecord('allies-independent')
    expect(allies).toMatchObject({ dispute: 'disputed', level: 'unverifiable' })
    expect(allies.rebuttals).toMatchObject([{ kind: 'contradiction', source: { name: 'Reuters' } }])
    expect(allies.rebuttals[0]?.counterClaimId).toBe((await onRecord('iran-arms-and-funds')).id)
  })
})

describe('the figures', () => {
  test.each([
    ['attacks-in-iraq', ['at_least 12 attacks, Iraq'], ['Pentagon > Reuters']],
    ['attacks-in-syria', ['at_least 4 attacks, Syria'], ['Pentagon > Reuters']],
    ['troops', ['about 900 troops, Middle East'], ['Pentagon > Reuters']],
    ['killed-on-7-october', ['at_least 1400 killed, Israel'], ['Reuters']],
    ['hostages', ['about 200 hostages, Israel'], ['Reuters']],
    ['mostly-civilians', [], ['Reuters']],
  ])('of %s', async (key, amounts, chains) => {
    expect(await onRecord(key)).toMatchObject({ amounts, chains, originCount: 1, dispute: 'undisputed' })
  })

  test('of the toll in Gaza stand beside each other and count as one origin', async () => {
    const toll = await onRecord('toll')
    expect(toll.said).toEqual([
      'Palestinian authorities in Gaza asserts',
      'Joe Biden doubts',
      'Reuters could_not_verify',
      'Gaza Health Ministry asserts',
    ])
    expect(toll.amounts).toEqual(['more_than 7000 killed, Gaza Strip', 'exactly 7028 killed, Gaza Strip'])
    expect(toll.origins).toEqual(['Gaza Health Ministry + Palestinian authorities in Gaza'])
    expect(toll).toMatchObject({ dispute: 'questioned', level: 'single_origin' })
    expect(toll.assessments).toMatchObject([
      { number: 1, state: 'superseded', level: 'unverified', dissents: [] },
      { number: 2, state: 'published', level: 'single_origin', dissents: [{ level: 'unverifiable' }] },
    ])
  })

  test('are supported by the ministry’s own list, which is not the examined evidence that a verdict takes', async () => {
    const { id, originCount } = await onRecord('toll')
    const pieces = await db.evidence.findMany({ where: { claimId: id }, orderBy: { createdAt: 'asc' } })
    expect(pieces).toMatchObject([
      { kind: 'official_record', bearing: 'supports', credibility: 3 },
      { kind: 'dataset', bearing: 'context', credibility: 3 },
    ])
    for (const { dependsOnStatementId } of pieces) expect(dependsOnStatementId).not.toBeNull()
    expect(originCount).toBe(1)
  })

  test.each(['daily-killed', 'daily-injured'])('of %s have no day without a report', async (key) => {
    const { statements } = await onRecord(key)
    const counts = statements.filter(({ stance }) => stance === 'asserts')
    const days = counts.map(({ figures }) => figures[0]?.asOf?.toISOString().slice(8, 10))
    expect(days).toEqual(['20', '21', '22', '23', '24', '25', '26', '27', '29', '30', '31'])
    for (const { source, saidAt } of counts) {
      const office = saidAt?.toISOString().startsWith('2023-10-30')
      expect(source.name).toBe(office ? 'Government Media Office, Gaza' : 'Gaza Health Ministry')
    }
  })
})

describe('what came before and what is to come', () => {
  test('the foreign minister’s forecast is not checkable', async () => {
    const forecast = await onRecord('not-be-spared')
    expect(forecast).toMatchObject({ kind: 'forecast', level: 'not_checkable', days: ['2023-10-26'] })
    expect(forecast.statements).toMatchObject([
      { place: 'United Nations', source: { name: 'Hossein Amirabdollahian' } },
    ])
  })

  test('the strikes of 23 March 2023 and what they answered', async () => {
    const strikes = await onRecord('strikes-in-syria')
    expect(strikes).toMatchObject({
      eventAt: new Date('2023-03-23'),
      eventPrecision: 'day',
      chains: ['Reuters'],
    })
    expect((await onRecord('drone-attack')).chains).toEqual(['Reuters'])
    expect((await onRecord('drone-attackers')).chains).toEqual(['United States armed forces > Reuters'])
  })

  test('one assessment is in review, one a draft, and some claims have none', async () => {
    expect((await onRecord('troops')).assessments).toMatchObject([{ state: 'in_review' }])
    expect((await onRecord('attacks-in-syria')).assessments).toMatchObject([{ state: 'draft' }])
    expect(await db.claim.count({ where: { assessments: { none: {} } } })).toBeGreaterThan(5)
  })
})

test('every statement is anchored, and its chain begins with its speaker', async () => {
  for (const { key } of claims) {
    for (const { anchors, chain, sourceId } of (await onRecord(key)).statements) {
      expect(anchors.length).toBeGreaterThan(0)
      expect(chain[0]?.sourceId).toBe(sourceId)
    }
  }
})

test('the agency’s report is on record without a text', async () => {
  const report = await db.document.findFirstOrThrow({
    where: { publisher: { name: 'Reuters' } },
    include: { snapshots: true },
  })
  expect(report).toMatchObject({ snapshots: [], canonicalUrl: null, publishedAt: new Date('2023-10-26') })
})
