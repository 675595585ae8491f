import { expect, test } from 'vitest'
import { fieldId, fieldTexts } from '@/components/ui/form/names'

test('a field’s id is made of letters, digits, - and _ alone, and tells rows apart', () => {
  expect(fieldId('form1', 'title')).toBe('form1-title')
  expect(fieldId('form1', 'chain[2].source')).toBe('form1-chain-2-source')
  expect(fieldId('form1', 'aliases[0]')).toBe('form1-aliases-0')
  expect(fieldId('form1', 'aliases[1]')).not.toBe(fieldId('form1', 'aliases[0]'))
})

test('a record says what its fields would say', () => {
  const texts = fieldTexts({
    id: 'x',
    title: 'A title',
    version: 3,
    publisherId: null,
    partyToConflict: true,
    stateAffiliated: false,
    periodFrom: new Date('2023-10-01T00:00:00Z'),
    periodPrecision: 'month',
    periodTo: new Date('2023-10-25T00:00:00Z'),
    periodToPrecision: 'day',
    publishedAt: new Date('2023-10-25T14:30:00Z'),
    publishedPrecision: 'minute',
    asOf: new Date('2023-01-01T00:00:00Z'),
    asOfPrecision: 'year',
    aliases: ['left out'],
    publisher: { name: 'left out' },
  })
  expect(texts).toMatchObject({
    title: 'A title',
    version: '3',
    publisherId: '',
    partyToConflict: 'on',
    stateAffiliated: '',
    periodFrom: '2023-10',
    periodTo: '2023-10-25',
    publishedAt: '2023-10-25 14:30',
    asOf: '2023',
  })
  expect(texts).not.toHaveProperty('aliases')
  expect(texts).not.toHaveProperty('publisher')
})
