import { describe, expect, it } from 'vitest'
import { excerptOf } from '@/lib/text/excerpt'

describe('excerptOf', () => {
  it('leaves a short text as it is', () => {
    expect(excerptOf(' One. Two. ', 'en')).toBe('One. Two.')
  })

  it('takes whole sentences of the first paragraph', () => {
    const sentence = `Some ${'word '.repeat(22)}end. `
    expect(excerptOf(sentence.repeat(4), 'en')).toBe(sentence.repeat(2).trim())
    expect(excerptOf('One. Two.\n\nThree.', 'en')).toBe('One. Two.')
  })

  it('never cuts a sentence, however long', () => {
    const sentence = `${'word '.repeat(100)}end.`
    expect(excerptOf(`${sentence} More.`, 'en')).toBe(sentence)
  })

  it('has nothing to say of an empty text', () => {
    expect(excerptOf('', 'en')).toBe('')
  })
})
