import { expect, test } from 'vitest'
import { z } from 'zod'
import { parsePosted } from '@/lib/platform/forms/parse-form'

const schema = z.object({
  title: z.string(),
  rows: z.array(z.object({ name: z.string() })).optional(),
})

function posted(...fields: [string, string][]) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return parsePosted(form, { schema })
}

test('what a form of ours sends comes through', () => {
  const sent = posted(['title', 'A'], ['rows[0].name', 'one'], ['rows[1].name', 'two'])
  expect(sent.status === 'success' && sent.value).toEqual({
    title: 'A',
    rows: [{ name: 'one' }, { name: 'two' }],
  })
})

test.each([
  ['a list of a billion rows', 'x[900000000]'],
  ['lists in lists', 'x[999][999][999]'],
  ['a row beyond all forms', 'rows[1000].name'],
  ['a deep name', Array(100).fill('a').join('.')],
  ['the prototype', '__proto__.polluted'],
  ['conform’s own state', '__state__'],
  ['React’s own fields', '$ACTION_KEY'],
  ['another intent', '__intent__'],
])('%s is dropped unread', (_what, name) => {
  const answer = posted([name, '{"type":"update","payload":{"name":"x[900000000]","value":"1"}}']).reply()
  expect(JSON.stringify(answer.initialValue ?? {})).toBe('{}')
})

test('many names make no more lists than a form has', () => {
  const names = Array.from({ length: 6_000 }, (_, i): [string, string] => [`list${i}[999]`, '1'])
  expect(Object.keys(posted(...names).reply().initialValue ?? {})).toHaveLength(20)
})

test('a row is added and removed without JavaScript', () => {
  const press = (intent: object) =>
    posted(['rows[0].name', 'one'], ['__intent__', JSON.stringify(intent)]).reply().initialValue
  expect(press({ type: 'insert', payload: { name: 'rows', defaultValue: { name: 'two' } } })).toMatchObject({
    rows: [{ name: 'one' }, { name: 'two' }],
  })
  expect(press({ type: 'remove', payload: { name: 'rows', index: 0 } })?.rows).toBeFalsy()
})
