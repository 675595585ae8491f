import { expect, test } from 'vitest'
import { guessLanguage, languageTag } from '@/lib/extraction/language'

test.each([
  ['en', 'Residents near the old harbour said they had heard two loud bangs.'],
  ['fr', 'La police confirme neuf arrestations après la marche.'],
  ['de', 'Polizei bestätigt neun Festnahmen nach Demonstration'],
  ['es', 'El director de la oficina de correos de la ciudad de Almera'],
  ['es', 'Detenido el director de la oficina de correos de Almera'],
  ['tr', 'Vapur seferleri salı günü yeniden başlıyor'],
  ['ar', 'وقال المستشفى إن سبعة عشر شخصا أصيبوا بجروح.'],
  ['fa', 'پلیس بازداشت نه نفر را پس از راهپیمایی تأیید کرد'],
  ['he', 'המשטרה אישרה תשעה מעצרים אחרי הצעדה בעיר'],
  ['ru', 'Полиция подтвердила девять задержаний после шествия'],
  ['uk', 'У лікарні повідомили про сімнадцять постраждалих.'],
  ['bg', 'Мостът беше затворен в понеделник, след като инженер откри пукнатина.'],
  ['nl', 'De brug werd maandag gesloten nadat een ingenieur een scheur had gevonden.'],
])('a short line in %s', (language, line) => {
  expect(guessLanguage(line)).toBe(language)
})

test('lines between cells, numbers and addresses speak for no language', () => {
  expect(guessLanguage('Wards of the clinic\n\nWard | Beds | Nurses\nNorth | 14 | 3\nSouth | 9 | 2')).toBe(
    'en',
  )
  expect(guessLanguage('12 | 34 | 56 https://courier.example/a-long-address-of-many-letters-and-more')).toBe(
    '',
  )
})

test('too few letters tell no language', () => {
  expect(guessLanguage('Officials denied it.')).toBe('')
  expect(guessLanguage('')).toBe('')
})

test.each([
  ['en_US', 'en-US'],
  ['EN-gb, fr', 'en-gb'],
  ['English', ''],
  [null, ''],
])('a language written as %s', (written, tag) => {
  expect(languageTag(written)).toBe(tag)
})
