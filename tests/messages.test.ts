import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disputeRules, qualifyingRule, standingRules } from '@/lib/reasoning/disputes/rules'
import { say } from './support/say'

const ROOT = join(import.meta.dirname, '..')
const messages = JSON.parse(readFileSync(join(ROOT, 'messages/en.json'), 'utf8'))
const KEY = /'(rules\.[\w.]+)'/g

const used = readdirSync(join(ROOT, 'lib'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(join(ROOT, 'lib', file), 'utf8').matchAll(KEY)].map((match) => match[1] ?? ''),
  )
const said = flatKeys({ rules: messages.rules })

describe('the rules’ messages', () => {
  test('every key in the code has a message', () => {
    expect(used.length).toBeGreaterThan(60)
    expect(used.filter((key) => !said.includes(key))).toEqual([])
  })

  test('every message is used', () => {
    expect(said.filter((key) => !used.includes(key))).toEqual([])
  })

  test('the tables of the methodology page can be said', () => {
    const tables = [
      ...disputeRules.map(({ when }) => when),
      ...Object.values(standingRules).map(({ what }) => what),
      qualifyingRule,
    ]
    for (const entry of tables) expect(say(entry)).toMatch(/^[A-Z].+\.$/)
  })
})

describe('the labels of enumerations', () => {
  const namespaces: Record<string, string> = { StatementMode: 'mode', AttributionHow: 'how' }
  const schema = readFileSync(join(ROOT, 'prisma/schema.prisma'), 'utf8')
  const enumerations = [...schema.matchAll(/^enum (\w+) \{([^}]*)\}/gm)]
    .map(([, name = '', body = '']) => ({
      namespace: namespaces[name] ?? name.charAt(0).toLowerCase() + name.slice(1),
      values: body.match(/^ +\w+/gm)?.map((value) => value.trim()) ?? [],
    }))
    .filter(({ namespace }) => namespace in messages.terms)

  test('each label is that of a value, and each value has one', () => {
    expect(enumerations.length).toBeGreaterThanOrEqual(16)
    for (const { namespace, values } of enumerations) {
      expect(Object.keys(messages.terms[namespace]).sort(), namespace).toEqual(values.sort())
    }
    expect(Object.keys(messages.terms.dispute)).toEqual(disputeRules.map(({ state }) => state))
  })

  test('each can be said', () => {
    for (const key of flatKeys({ terms: messages.terms }))
      expect(say({ key, values: {} }).length).toBeGreaterThan(2)
  })
})

function flatKeys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}${key}`] : flatKeys(value, `${path}${key}.`),
  )
}
