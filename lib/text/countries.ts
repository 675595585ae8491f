/**
 * Countries as news name them: ISO 3166-1 alpha-2, then names, then adjectives, then what stands for the government (the
 * capital, the seat of its power). Lower case, without points and accents. The ones that report on each other most; a
 * name that is missing costs a guess, nothing else.
 */
const COUNTRIES: readonly (readonly [code: string, names: string, adjectives: string, seats: string])[] = [
  ['AE', 'united arab emirates|uae|emirates', 'emirati', 'abu dhabi'],
  ['AF', 'afghanistan', 'afghan', 'kabul'],
  ['AM', 'armenia', 'armenian', 'yerevan'],
  ['AR', 'argentina', 'argentine|argentinian', 'buenos aires'],
  ['AT', 'austria', 'austrian', 'vienna'],
  ['AU', 'australia', 'australian', 'canberra'],
  ['AZ', 'azerbaijan', 'azerbaijani|azeri', 'baku'],
  ['BD', 'bangladesh', 'bangladeshi', 'dhaka'],
  ['BE', 'belgium', 'belgian', ''],
  ['BR', 'brazil', 'brazilian', 'brasilia'],
  ['BY', 'belarus', 'belarusian', 'minsk'],
  ['CA', 'canada', 'canadian', 'ottawa'],
  ['CD', 'congo|drc', 'congolese', 'kinshasa'],
  ['CH', 'switzerland', 'swiss', 'bern'],
  ['CL', 'chile', 'chilean', 'santiago'],
  ['CN', 'china', 'chinese', 'beijing'],
  ['CO', 'colombia', 'colombian', 'bogota'],
  ['CU', 'cuba', 'cuban', 'havana'],
  ['CZ', 'czech republic|czechia', 'czech', 'prague'],
  ['DE', 'germany', 'german', 'berlin'],
  ['DK', 'denmark', 'danish', 'copenhagen'],
  ['EG', 'egypt', 'egyptian', 'cairo'],
  ['ES', 'spain', 'spanish', 'madrid'],
  ['ET', 'ethiopia', 'ethiopian', 'addis ababa'],
  ['FI', 'finland', 'finnish', 'helsinki'],
  ['FR', 'france', 'french', 'paris|elysee'],
  ['GB', 'united kingdom|uk|britain|great britain', 'british', 'london|downing street'],
  ['GE', 'georgia', 'georgian', 'tbilisi'],
  ['GR', 'greece', 'greek', 'athens'],
  ['HU', 'hungary', 'hungarian', 'budapest'],
  ['ID', 'indonesia', 'indonesian', 'jakarta'],
  ['IE', 'ireland', 'irish', 'dublin'],
  ['IL', 'israel', 'israeli', 'jerusalem|tel aviv'],
  ['IN', 'india', 'indian', 'new delhi|delhi'],
  ['IQ', 'iraq', 'iraqi', 'baghdad'],
  ['IR', 'iran|islamic republic of iran', 'iranian', 'tehran|teheran'],
  ['IT', 'italy', 'italian', 'rome'],
  ['JO', 'jordan', 'jordanian', 'amman'],
  ['JP', 'japan', 'japanese', 'tokyo'],
  ['KE', 'kenya', 'kenyan', 'nairobi'],
  ['KP', 'north korea', 'north korean', 'pyongyang'],
  ['KR', 'south korea', 'south korean', 'seoul'],
  ['KW', 'kuwait', 'kuwaiti', ''],
  ['LB', 'lebanon', 'lebanese', 'beirut'],
  ['LY', 'libya', 'libyan', 'tripoli'],
  ['MA', 'morocco', 'moroccan', 'rabat'],
  ['MD', 'moldova', 'moldovan', 'chisinau'],
  ['ML', 'mali', 'malian', 'bamako'],
  ['MM', 'myanmar|burma', 'burmese', 'naypyidaw'],
  ['MX', 'mexico', 'mexican', 'mexico city'],
  ['MY', 'malaysia', 'malaysian', 'kuala lumpur'],
  ['NG', 'nigeria', 'nigerian', 'abuja'],
  ['NL', 'netherlands|holland', 'dutch', 'the hague'],
  ['NO', 'norway', 'norwegian', 'oslo'],
  ['NZ', 'new zealand', '', 'wellington'],
  ['OM', 'oman', 'omani', 'muscat'],
  ['PH', 'philippines', 'philippine|filipino', 'manila'],
  ['PK', 'pakistan', 'pakistani', 'islamabad'],
  ['PL', 'poland', 'polish', 'warsaw'],
  ['PS', 'palestine|gaza strip|gaza', 'palestinian|gazan', 'ramallah'],
  ['PT', 'portugal', 'portuguese', 'lisbon'],
  ['QA', 'qatar', 'qatari', 'doha'],
  ['RO', 'romania', 'romanian', 'bucharest'],
  ['RS', 'serbia', 'serbian', 'belgrade'],
  ['RU', 'russia|russian federation', 'russian', 'moscow|kremlin'],
  ['RW', 'rwanda', 'rwandan', 'kigali'],
  ['SA', 'saudi arabia', 'saudi|saudi arabian', 'riyadh'],
  ['SD', 'sudan', 'sudanese', 'khartoum'],
  ['SE', 'sweden', 'swedish', 'stockholm'],
  ['SO', 'somalia', 'somali', 'mogadishu'],
  ['SY', 'syria', 'syrian', 'damascus'],
  ['TH', 'thailand', 'thai', 'bangkok'],
  ['TN', 'tunisia', 'tunisian', 'tunis'],
  ['TR', 'turkey|turkiye', 'turkish', 'ankara'],
  ['TW', 'taiwan', 'taiwanese', 'taipei'],
  ['UA', 'ukraine', 'ukrainian', 'kyiv|kiev'],
  ['US', 'united states of america|united states|usa|us|america', 'american', 'washington'],
  ['VE', 'venezuela', 'venezuelan', 'caracas'],
  ['VN', 'vietnam', 'vietnamese', 'hanoi'],
  ['YE', 'yemen', 'yemeni', 'sanaa'],
  ['ZA', 'south africa', 'south african', 'pretoria'],
]

type Meant = { code: string; seat: boolean }

const BY_NAME = new Map<string, Meant>(
  COUNTRIES.flatMap(([code, names, adjectives, seats]) => [
    ...split(names, adjectives).map((name): [string, Meant] => [name, { code, seat: false }]),
    ...split(seats).map((name): [string, Meant] => [name, { code, seat: true }]),
  ]),
)

const LONG_NAMES = [...BY_NAME]
  .filter(([name, { seat }]) => name.includes(' ') && !seat)
  .map(([name]) => name)
  .sort((a, b) => b.length - a.length)
const LONG = new RegExp(`\\b(?:${LONG_NAMES.join('|')})\\b`, 'g')

/** The country that a name stands for ("iran", "iranian", "tehran"), folded; `seat`: by its capital or seat of power. */
export function countryOf(folded: string): Meant | null {
  return BY_NAME.get(folded) ?? null
}

/** Names of countries in several words made one: "united states" becomes "@us". The text is folded. */
export function joinCountries(folded: string): string {
  return folded.replace(LONG, (name) => `@${BY_NAME.get(name)?.code.toLowerCase() ?? name}`)
}

function split(...lists: string[]): string[] {
  return lists.flatMap((list) => list.split('|')).filter((name) => name !== '')
}
