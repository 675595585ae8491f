const words = (text: string) => new Set(text.split(/\s+/))

/** Nouns for who somebody is; a name may follow, or "a … " may describe the name before. Singular, in lower case. */
export const roles: ReadonlySet<string> = words(
  'president premier chancellor minister secretary senator congressman congresswoman representative lawmaker legislator ' +
    'governor mayor councillor councilman councilwoman councilor deputy ambassador envoy diplomat consul attaché chief ' +
    'head director chairman chairwoman chair chairperson leader speaker whip commissioner commander general admiral ' +
    'colonel major captain lieutenant sergeant officer sheriff detective inspector superintendent constable prosecutor ' +
    'attorney lawyer solicitor barrister judge justice magistrate counsel counselor adviser advisor aide strategist ' +
    'consultant pollster analyst economist expert professor scientist researcher historian epidemiologist physician ' +
    'doctor nurse surgeon engineer teacher principal dean rector student activist campaigner organizer organiser author ' +
    'writer editor columnist journalist reporter correspondent broadcaster commentator host anchor executive founder ' +
    'co-founder owner manager president-elect candidate nominee contender mp mep king queen prince princess sultan emir ' +
    'sheikh ayatollah imam pope bishop archbishop cardinal priest pastor rabbi monk spokesman spokeswoman spokesperson ' +
    'official administrator coordinator treasurer auditor trustee resident witness survivor victim farmer fisherman ' +
    'driver worker shopkeeper coach player captain goalkeeper striker midfielder defender quarterback trainer athlete ' +
    'star singer actor actress director artist pilot sailor soldier guard veteran militant fighter critic supporter ' +
    'opponent colleague friend brother sister father mother son daughter wife husband widow neighbor neighbour source ' +
    'insider staffer assistant intern member fellow scholar inspector investigator negotiator mediator businessman ' +
    'businesswoman billionaire entrepreneur investor trader developer ombudsman rapporteur chief-of-staff negotiator ' +
    'biologist chemist physicist geologist psychologist sociologist ecologist virologist oncologist pediatrician ' +
    'climatologist meteorologist archaeologist statistician demographer trustee vicar clerk registrar curator ranger ' +
    'firefighter paramedic teenager man woman boy girl person voter landlord tenant customer',
)

/** Roles that speak for another. */
export const spokespersons: ReadonlySet<string> = words(
  'spokesman spokeswoman spokesperson spokespeople spokesmen spokeswomen press-secretary',
)

/** Titles before a name. */
export const titles: ReadonlyMap<string, 'male' | 'female' | null> = new Map<
  string,
  'male' | 'female' | null
>([
  ...['mr', 'mr.', 'sir', 'lord', 'king', 'prince', 'sheikh', 'ayatollah', 'pope', 'father', 'messrs.'].map(
    (title) => [title, 'male'] as const,
  ),
  ...['mrs', 'mrs.', 'ms', 'ms.', 'miss', 'dame', 'lady', 'queen', 'princess', 'baroness', 'sister'].map(
    (title) => [title, 'female'] as const,
  ),
  ...(
    'dr dr. prof prof. rev rev. gen gen. lt lt. col col. maj maj. capt capt. cmdr cmdr. adm adm. sgt sgt. cpl cpl. gov gov. ' +
    'sen sen. sens. rep rep. reps. st st. hon hon. president senator minister justice judge secretary governor mayor ' +
    'representative congressman congresswoman general colonel captain major lieutenant sergeant admiral chancellor ' +
    'professor doctor chief commissioner ambassador speaker detective inspector sheriff officer dr'
  )
    .split(' ')
    .map((title) => [title, null] as const),
])

/** Nouns that tell a sex. */
export const genderedNouns: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...[
    'spokesman chairman congressman businessman king prince father brother son husband man boy uncle nephew grandfather sultan emir bishop pope councilman gentleman fisherman widower actor ombudsman lord',
  ]
    .join(' ')
    .split(' ')
    .map((noun) => [noun, 'male'] as const),
  ...'spokeswoman chairwoman congresswoman businesswoman queen princess mother sister daughter wife woman girl aunt niece grandmother actress widow councilwoman lady'
    .split(' ')
    .map((noun) => [noun, 'female'] as const),
])

/** Nouns, mostly plural, for people who speak together. */
export const groups: ReadonlySet<string> = words(
  'officials authorities witnesses residents critics supporters opponents analysts experts economists scientists ' +
    'researchers doctors lawyers prosecutors lawmakers legislators senators representatives republicans democrats ' +
    'conservatives liberals activists campaigners organizers organisers protesters demonstrators police investigators ' +
    'advocates diplomats aides advisers advisors people sources insiders observers officers soldiers rebels militants ' +
    'fighters villagers locals voters families relatives parents students teachers workers employees staff unions ' +
    'leaders ministers members colleagues friends neighbors neighbours attorneys defenders fans players traders ' +
    'investors executives historians scholars commentators pundits strategists pollsters others many some most few both ' +
    'several americans britons europeans russians ukrainians israelis palestinians chinese germans spokespeople ' +
    'physicians nurses farmers survivors victims detainees refugees journalists reporters editors governors mayors ' +
    'politicians allies rivals detractors skeptics sceptics proponents backers regulators auditors inspectors judges ' +
    'everyone everybody nobody anyone someone somebody those customers tenants engineers negotiators mediators ' +
    'commanders generals campaign administration government team panel jury crew crowd public',
)
