import { RESPELLED } from '@/lib/text/fold-quote'

/**
 * Words that turn or measure what a sentence says. Where one of them was changed, a quote is not the same quote, however
 * alike the rest: by language, in lower case.
 */
const NEGATIONS: Record<string, string> = {
  en: 'no not nor none never nobody nothing nowhere neither cannot without hardly scarcely barely deny denies denied denying fail fails failed refuse refuses refused reject rejects rejected',
  ar: 'لا لم لن ليس ليست ليسوا لست غیر بدون دون عدم کلا ما ولا ولم ولن فلا فلم نفى نفت ینفی تنفی',
  fa: 'نه نیست نیستند نبود نبودند نشد هیچ بدون نمی تکذیب',
  he: 'לא אין אל בלי בלא אינו אינה אינם איני איננו טרם שלא ולא הכחיש הכחישה',
  fr: 'ne pas non ni aucun aucune jamais sans rien personne',
  de: 'nicht kein keine keinen keinem keiner nie niemals niemand nichts ohne nein',
  es: 'no nunca jamás ni sin nadie nada ningún ninguna ninguno tampoco',
  it: 'non mai senza nessuno nessuna niente né',
  pt: 'não nunca sem ninguém nada nenhum nenhuma nem',
  ru: 'не ни нет без никогда никто ничего нельзя',
  uk: 'ні немає ніколи ніхто нічого',
  tr: 'değil yok hiç asla',
  zh: '不 没 沒 未 无 無 非 否',
  ja: 'な ん ず ぬ',
}

const MEASURES: Record<string, string> = {
  en: 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen dozens half third quarter double twice triple once all some few many most both more less fewer least over under above below nearly almost about only percent',
  ar: 'واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانیة تسعة عشرة عشرات مئة مئات مائة ألف آلاف ملیون ملایین ملیار أکثر أقل نحو حوالی',
  fa: 'یک دو سه چهار پنج شش هفت هشت نه ده صد صدها هزار هزاران میلیون میلیارد بیش بیشتر کمتر حدود',
  he: 'אחד שניים שלושה ארבעה חמישה שישה שבעה שמונה תשעה עשרה עשרות מאה מאות אלף אלפים אלפי מיליון יותר פחות',
  fr: 'deux trois quatre cinq sept huit neuf dix cent cents mille million millions milliard milliards plus moins',
  de: 'zwei drei vier fünf sechs sieben acht neun zehn hundert hunderte tausend tausende million millionen milliarde milliarden mehr weniger mindestens höchstens',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez cien cientos mil miles millón millones más menos',
}

const compared = (word: string) => Array.from(word, RESPELLED).join('')

const WORDS = new Set(
  [NEGATIONS, MEASURES].flatMap((table) =>
    Object.values(table).flatMap((words) => words.split(' ').map(compared)),
  ),
)

/** What makes of a word its contrary by standing before it: confirmed, unconfirmed; Persian کرد, نکرد. */
const CONTRARY = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'ن', 'не'].map(compared)

/** Whether a word, written as `RESPELLED` and in lower case, says no or how much: numbers, amounts, negations. */
export function isGuardedWord(key: string): boolean {
  return WORDS.has(key) || /[\p{Nd}\p{Sc}%\u2030]/u.test(key) || /n't$/u.test(key) || /^n'\p{L}/u.test(key)
}

/** Whether one of two words is the contrary of the other by its beginning. */
export function areContraries(a: string, b: string): boolean {
  return CONTRARY.some((start) => a === start + b || b === start + a)
}
