/**
 * Month names by their beginnings, in the languages whose publishers write local dates into feeds.
 * A longer beginning wins over a shorter one, so `märz` and `mai` do not collide with `mar` and `ma`.
 */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'jän', 'jen', 'gen', 'ene', 'oca', 'янв', 'січ', 'sty', 'led', 'ιαν', 'ian', 'sij', 'tam', 'gener', 'يناير', 'ינו'],
  ['feb', 'fév', 'fev', 'fef', 'şub', 'sub', 'фев', 'лют', 'lut', 'úno', 'uno', 'φεβ', 'velj', 'helmi', 'فبراير', 'פבר'],
  ['mar', 'mär', 'mrz', 'maa', 'mrt', 'мар', 'бер', 'bře', 'bre', 'μαρ', 'ožu', 'mars', 'maalis', 'مارس', 'מרץ', 'מרס'],
  ['apr', 'abr', 'avr', 'nis', 'апр', 'кві', 'kwi', 'dub', 'απρ', 'tra', 'huhti', 'abril', 'أبريل', 'ابريل', 'אפר'],
  ['may', 'mai', 'maj', 'mag', 'mei', 'май', 'мая', 'тра', 'kvě', 'kve', 'μαΐ', 'μαι', 'svi', 'touko', 'maig', 'máj', 'máy', 'مايو', 'מאי'],
  ['jun', 'juin', 'giu', 'haz', 'июн', 'чер', 'cze', 'čvn', 'ιουν', 'lip', 'kesä', 'červen', 'cerven', 'iun', 'يونيو', 'יונ'],
  ['jul', 'juil', 'lug', 'tem', 'июл', 'лип', 'čvc', 'ιουλ', 'srp', 'heinä', 'červenec', 'cervenec', 'iul', 'lipca', 'lipiec', 'يوليو', 'יול'],
  ['aug', 'aoû', 'aou', 'ago', 'ağu', 'agu', 'авг', 'сер', 'sie', 'αυγ', 'kol', 'elo', 'srpen', 'srpna', 'août', 'أغسطس', 'אוג'],
  ['sep', 'set', 'eyl', 'сен', 'вер', 'wrz', 'zář', 'zar', 'σεπ', 'ruj', 'syys', 'سبتمبر', 'ספט'],
  ['oct', 'okt', 'ott', 'out', 'eki', 'окт', 'жов', 'paź', 'paz', 'říj', 'rij', 'οκτ', 'lis', 'loka', 'أكتوبر', 'اكتوبر', 'אוק'],
  ['nov', 'kas', 'ноя', 'лис', 'νοε', 'stu', 'marras', 'listopad', 'نوفمبر', 'נוב'],
  ['dec', 'dez', 'dic', 'déc', 'des', 'dis', 'ara', 'дек', 'гру', 'gru', 'pro', 'δεκ', 'joulu', 'desember', 'ديسمبر', 'דצמ'],
];

const BY_BEGINNING = new Map<string, number>();
for (const [index, beginnings] of BEGINNINGS.entries()) {
  for (const beginning of beginnings) BY_BEGINNING.set(beginning, index + 1);
}
// Beginnings that two languages share mean the month of the wider-spread one: `lis` is October in Croatian, `listopad` November in Czech and Polish.
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

const DAY_BEGINNINGS: readonly string[] = [
  'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'mo', 'di', 'mi', 'do', 'fr', 'sa', 'so', 'lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim',
  'mié', 'mie', 'jue', 'vie', 'sáb', 'sab', 'dom', 'seg', 'ter', 'qua', 'qui', 'sex', 'gio', 'maa', 'woe', 'don', 'vri', 'zat', 'zon', 'ma', 'wo', 'vr', 'za', 'zo',
  'mån', 'man', 'tis', 'tir', 'ons', 'tor', 'lör', 'lør', 'sön', 'søn', 'pon', 'wto', 'śro', 'sro', 'czw', 'pią', 'pia', 'nie', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс', 'пон', 'вто', 'сре', 'чет', 'пят', 'суб', 'вос',
  'paz', 'pzt', 'sal', 'çar', 'car', 'per', 'cum', 'cmt',
];

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
