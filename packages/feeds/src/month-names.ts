/**
 * Month names by their beginnings, in the languages whose publishers write local dates into feeds, January first; accents are
 * left out on both sides. The longest beginning that fits wins, so `marraskuu` (November) is not taken for March. Where two
 * languages disagree over a short one, the larger counts: `lip`, `srp` and `lis` are Polish and Czech, not Croatian.
 */
const BEGINNINGS: readonly string[] = [
  'jan jen gen ene oca янв яну січ sty led ιαν ian sij tam يناير ינו јан сту sau urt xan มกร जनव جانفي ژان',
  'feb fev sub фев лют uno φεβ velj helmi فبراير פבר феб vas ots vee กุม फर شباط فيفري فور peb',
  'mar mrz maa mae mrt мар бер bre μαρ ozu مارس מרץ מרס сак kovo มีน मार्च آذار mac',
  'apr abr avr nis апр кві kwi dub απρ tra huhti أبريل ابريل אפר кра bal api เมษ अप्र نيسان أفريل آور',
  'may mai maj mag mei май мая тра kve μαι svi touko مايو מאי мај geg maia พฤษภ मई أيار',
  'jun juin juuni giu haz июн юни чер cze cvn cer ιουν lipanj lipnj kesa iun يونيو יונ јун чэр bir eka xun มิถ जून حزيران جوان ژوئن hun',
  'jul juil juuli lug tem июл юли лип lip cvc cervenec cervenc ιουλ srpanj srpnj heina iul يوليو יול јул ліп lie uzt xul กรก जुल تموز جويلية ژوئی hul',
  'aug aou ago agu авг сер sie srp αυγ kol elo أغسطس אוג жні rugp abu สิง अग avg اوت أوت ogo',
  'sep set szep eyl сен сеп вер wrz zar σεπ ruj syys سبتمبر ספט rugs ira กัน सित أيلول سپت',
  'oct okt ott out eki окт жов paz rij οκτ loka أكتوبر اكتوبر אוק кас spa urr ตุล अक اکت',
  'nov kas ноя ное лис lis νοε stu marras نوفمبر נוב нов ліс lap aza พฤศจ नव نوا nob',
  'dec dez dic des dis ara дек гру gru pro δεκ joulu ديسمبر דצמ дец сне abe ธัน दिस دسا',
].map(fold);

const BY_BEGINNING = new Map<string, number>(
  BEGINNINGS.flatMap((line, index) => line.split(' ').map((beginning): [string, number] => [beginning, index + 1])),
);
const LONGEST = Math.max(...[...BY_BEGINNING.keys()].map((beginning) => beginning.length));
const MIN_LENGTH = 2;

const ENGLISH_MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH_BY_LETTERS = new Map(ENGLISH_MONTHS.map((name, index) => [sortedLetters(name), index + 1]));

/** The month, 1 to 12, that a word names in any of the known languages. Hebrew puts "in" before it. */
export function findMonth(word: string): number | undefined {
  const plain = fold(
    word
      .toLocaleLowerCase('en')
      .replace(/\.$/, '')
      .replace(/^ב(?=.{3})/, ''),
  );
  for (let length = Math.min(LONGEST, plain.length); length >= MIN_LENGTH; length--) {
    const month = BY_BEGINNING.get(plain.slice(0, length));
    // Latin and Cyrillic words of two letters are weekdays.
    if (month !== undefined && (length > 2 || !/^[a-zа-я]/.test(plain))) return month;
  }
  return undefined;
}

/** The month of an English name whose letters were typed in another order, such as `Arpil`. */
export function findTypedMonth(word: string): number | undefined {
  return MONTH_BY_LETTERS.get(sortedLetters(word.toLowerCase()));
}

function sortedLetters(word: string): string {
  return word.split('').toSorted().join('');
}

/** Without accents, which writers and keyboards leave out. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
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
