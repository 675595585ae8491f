import { describe, expect, it } from 'vitest'
import { gistOf } from '@/lib/gist'

describe('gistOf', () => {
  it('leaves a short text as it is', () => {
    expect(gistOf(' One. Two. ', 'en')).toBe('One. Two.')
  })

  it('takes whole sentences of the first paragraph', () => {
    const sentence = `Some ${'word '.repeat(22)}end. `
    expect(gistOf(sentence.repeat(4), 'en')).toBe(sentence.repeat(2).trim())
    expect(gistOf('One. Two.\n\nThree.', 'en')).toBe('One. Two.')
  })

  it('never cuts a sentence, however long', () => {
    const sentence = `${'word '.repeat(100)}end.`
    expect(gistOf(`${sentence} More.`, 'en')).toBe(sentence)
  })

  it('has nothing to say of an empty text', () => {
    expect(gistOf('', 'en')).toBe('')
  })
})
