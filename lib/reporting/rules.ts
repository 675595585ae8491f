import { english } from './english/english'
import type { LanguageRules } from './language'

const LANGUAGES: readonly LanguageRules[] = [english]

/** The rules for a BCP 47 tag, by its main subtag; English where none is given; null where there are none. */
export function rulesOf(language: string | undefined): LanguageRules | null {
  const main = (language || 'en').toLowerCase().split(/[-_]/)[0]
  return LANGUAGES.find((rules) => rules.language === main) ?? null
}
