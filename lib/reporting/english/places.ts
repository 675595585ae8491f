/** Countries, capitals and regions that stand for their governments, or tell where. Lower case. */
export const places: ReadonlySet<string> = new Set(
  (
    'afghanistan|albania|algeria|angola|argentina|armenia|australia|austria|azerbaijan|bahrain|bangladesh|belarus|belgium|' +
    'bolivia|bosnia|brazil|britain|bulgaria|cambodia|cameroon|canada|chad|chile|china|colombia|congo|croatia|cuba|cyprus|' +
    'czech republic|denmark|ecuador|egypt|england|eritrea|estonia|ethiopia|finland|france|gaza|georgia|germany|ghana|greece|' +
    'haiti|honduras|hungary|iceland|india|indonesia|iran|iraq|ireland|israel|italy|japan|jordan|kazakhstan|kenya|kosovo|' +
    'kuwait|laos|latvia|lebanon|liberia|libya|lithuania|luxembourg|malaysia|mali|malta|mexico|moldova|mongolia|morocco|' +
    'mozambique|myanmar|nepal|netherlands|new zealand|nicaragua|niger|nigeria|north korea|norway|oman|pakistan|panama|peru|' +
    'philippines|poland|portugal|qatar|romania|russia|rwanda|saudi arabia|scotland|senegal|serbia|singapore|slovakia|' +
    'slovenia|somalia|south africa|south korea|south sudan|spain|sri lanka|sudan|sweden|switzerland|syria|taiwan|thailand|' +
    'tunisia|turkey|uganda|ukraine|united arab emirates|united kingdom|united states|uruguay|uzbekistan|venezuela|vietnam|' +
    'wales|west bank|yemen|zambia|zimbabwe|u.s.|us|u.k.|uk|america|europe|asia|africa|crimea|kashmir|middle east|' +
    'washington|london|paris|berlin|moscow|beijing|tehran|kyiv|kiev|jerusalem|tel aviv|ankara|cairo|damascus|baghdad|' +
    'riyadh|doha|brussels|rome|madrid|tokyo|seoul|pyongyang|islamabad|new delhi|delhi|kabul|havana|caracas|ottawa|' +
    'canberra|warsaw|athens|vienna|dublin|lisbon|stockholm|oslo|copenhagen|helsinki|budapest|prague|geneva|beirut|sanaa'
  ).split('|'),
)

/** Adjectives of nationality. */
export const demonyms: ReadonlySet<string> = new Set(
  (
    'american british english scottish welsh irish french german spanish italian russian ukrainian chinese japanese korean ' +
    'indian pakistani iranian iraqi israeli palestinian lebanese syrian turkish egyptian saudi yemeni jordanian qatari ' +
    'canadian australian mexican brazilian european african asian arab polish dutch belgian swedish norwegian danish ' +
    'finnish greek hungarian austrian swiss nigerian kenyan ethiopian sudanese somali afghan taiwanese vietnamese thai ' +
    'cuban venezuelan colombian argentine chilean western democratic republican federal'
  ).split(' '),
)
