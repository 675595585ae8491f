import { describe, expect, test } from 'vitest'
import { english } from '@/lib/reporting/english/english'
import { found } from './support/read'

const rules = [...english.verbs, ...english.phrases, ...english.nouns, ...english.channels, english.relays]

/** For each rule a sentence with its words, or with words like them, which it must leave alone. */
const AGAINST: Record<string, string> = {
  'verb.say': 'He could say that it was late.',
  'verb.announce': 'The highlight of the day was a parade.',
  'verb.put': 'She put the lamp on the table.',
  'verb.report': 'The station does not publish its losses.',
  'verb.tell': 'Nobody could tell whose coat it was.',
  'verb.warn': 'A warning light was broken.',
  'verb.answer': 'Work was going on at the edge of the field.',
  'verb.ask': 'Ask ten people on the pier about it.',
  'verb.suggest': 'The suggestion box was empty.',
  'verb.find': 'She found a coin under the bench.',
  'verb.confirm': 'Passengers waited to confirm their seats.',
  'verb.deny': 'A denial of service took the site down.',
  'verb.reject': 'Bruised apples are rejected by the machine.',
  'verb.doubt': 'Without doubt the bridge is old.',
  'verb.retract': 'The cat can retract its claws.',
  'verb.qualify': 'A qualifying match is due in May.',
  'verb.accuse': 'Snow was to blame for the delay.',
  'verb.judge': 'The bakery does not call before six.',
  'verb.urge': 'He had an urge to sing.',
  'verb.promise': 'The promise was an old one.',
  'verb.believe': 'I think it will rain.',
  'verb.know': 'The lake is known for its trout.',
  'verb.want': 'The paint needs to dry.',
  'verb.support': 'Two pillars support the roof.',
  'phrase.according': 'The shelves are sorted according to size.',
  'phrase.could-not-verify': 'The door could not be opened.',
  'phrase.declined': 'Sales declined in the spring.',
  'phrase.doubt': 'The road was in doubt for years.',
  'phrase.voice': 'She has a soft voice.',
  'phrase.mind': 'It is certain that water is wet.',
  'phrase.quoted-as': 'The price was quoted in dollars.',
  'phrase.accused': 'The battery was charged overnight.',
  'phrase.impersonal': 'It was a long winter.',
  'phrase.impersonal-after': 'It was announced by a bell.',
  'phrase.hearsay': 'The gate was open.',
  'noun.claim': 'A claim that was made in spring lapsed.',
  'noun.denial': 'The denial was short.',
  'noun.belief': 'Hope is a thing with feathers.',
  'noun.intention': 'The plan was drawn on linen.',
  'channel.social': 'He wrote on paper that he was safe.',
  'channel.document': 'She said in Haven that the school would stay open.',
  'relay.as-saying': 'The station quoted a price of nine crowns.',
}

describe('each rule', () => {
  test.each(rules.map((rule) => [rule.id, rule.example] as const))('%s finds its example', (id, example) => {
    expect(found(example).flatMap((one) => one.rules)).toContain(id)
  })

  test.each(rules.map((rule) => [rule.id] as const))('%s leaves its counterexample alone', (id) => {
    const sentence = AGAINST[id]
    expect(sentence).toBeDefined()
    expect(found(sentence ?? '').flatMap((one) => one.rules)).not.toContain(id)
  })

  test('says what it catches, and its id is its own', () => {
    expect(rules.filter((rule) => rule.catches.length < 10)).toEqual([])
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length)
  })
})
