/**
 * Month names by their beginnings, in the languages whose publishers write local dates into feeds, January first.
 * The longest beginning that fits wins, so `marraskuu` (November) is not taken for March. Where two languages disagree
 * over a short one, the larger counts: `lip`, `srp` and `lis` are Polish and Czech, not Croatian.
 */
const BEGINNINGS: readonly string[] = [
  'jan jän jen gen ene oca янв яну січ sty led ιαν ian sij tam يناير ינו',
  'feb fév fev şub sub фев лют lut úno uno φεβ velj helmi فبراير פבר',
  'mar mär már mrz maa mrt мар бер bře bre μαρ ožu مارس מרץ מרס',
  'apr ápr abr avr nis апр кві kwi dub απρ tra huhti أبريل ابريل אפר',
  'may mai maj máj máy mag mei май мая тра kvě kve μαΐ μαι svi touko مايو מאי',
  'jun jún juin juuni giu haz июн юни чер cze čvn červen cerven ιουν lipanj lipnj kesä iun يونيو יונ',
  'jul júl juil juuli lug tem июл юли лип lip čvc červenec cervenec ιουλ srpanj srpnj heinä iul يوليو יול',
  'aug aoû aou ago ağu agu авг сер sie srp αυγ kol elo أغسطس אוג',
  'sep set szep eyl сен сеп вер wrz zář zar σεπ ruj syys سبتمبر ספט',
  'oct okt ott out eki окт жов paź paz říj rij οκτ loka أكتوبر اكتوبر אוק',
  'nov kas ноя ное лис lis νοε stu marras نوفمبر נוב',
  'dec dez dic déc des dis ara дек гру gru pro δεκ joulu ديسمبر דצמ',
];

const BY_BEGINNING = new Map<string, number>(
  BEGINNINGS.flatMap((line, index) => line.split(' ').map((beginning): [string, number] => [beginning, index + 1])),
);
const LONGEST = Math.max(...[...BY_BEGINNING.keys()].map((beginning) => beginning.length));

/** The month, 1 to 12, that a word names in any of the known languages. */
export function findMonth(word: string): number | undefined {
  const lower = word.toLocaleLowerCase('en').replace(/\.$/, '');
  for (let length = Math.min(LONGEST, lower.length); length >= 3; length--) {
    const month = BY_BEGINNING.get(lower.slice(0, length));
    if (month !== undefined) return month;
  }
  return undefined;
}

const DAY_BEGINNINGS = (
  'mon tue wed thu fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim mié mie jue vie sáb sab dom seg ter qua qui sex gio maa woe ' +
  'don vri zat zon ma wo vr za zo mån man tis tir ons tor lör lør sön søn pon wto śro sro czw pią pia nie пн вт ср чт пт сб вс пон вто сре ' +
  'чет пят суб вос paz pzt sal çar car per cum cmt'
).split(' ');

/** True when the word can be the name of a day of the week. */
export function isWeekday(word: string): boolean {
  const lower = word.toLocaleLowerCase('en').replace(/\.$/, '');
  return DAY_BEGINNINGS.some((beginning) => (beginning.length < 3 ? lower === beginning : lower.startsWith(beginning)));
}

const ENGLISH_DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** 0 (Sunday) to 6 for an English day of the week, to compare with the date beside it. */
export function findEnglishWeekday(word: string): number | undefined {
  const index = ENGLISH_DAYS.indexOf(word.toLowerCase().slice(0, 3));
  return index === -1 ? undefined : index;
}
