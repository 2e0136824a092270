import type { DemoEpisode } from './list-episodes.ts';

const DAYS = { de: ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] };
const MONTHS = {
  de: ['Jan', 'Feb', 'Mär', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/**
 * When an episode was published, as its feed writes it: RFC 822, or broken in a way that feeds of today break it.
 * Null where the feed leaves it out.
 */
export function feedDate({ publishedAt, flaws, show }: DemoEpisode): string | null {
  if (flaws.includes('no-date')) return null;
  const language = show.language.startsWith('de') ? 'de' : 'en';
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${DAYS[language][publishedAt.getUTCDay()]}, ${two(publishedAt.getUTCDate())}`;
  const year = publishedAt.getUTCFullYear();
  const time = `${two(publishedAt.getUTCHours())}:${two(publishedAt.getUTCMinutes())}:00`;
  const english = MONTHS.en[publishedAt.getUTCMonth()];
  if (flaws.includes('misspelt-month')) {
    // "Dez" where "Dec" belongs; in English a digit for a letter, as in "Ju1".
    const month = language === 'de' ? MONTHS.de[publishedAt.getUTCMonth()] : english?.replace('l', '1');
    return `${day} ${month} ${year} ${time} GMT`;
  }
  if (flaws.includes('comma-in-time')) return `${day} ${english} ${year} ${time.replace(/:00$/, ',00')} +0000`;
  if (flaws.includes('offset-with-name')) {
    const later = new Date(publishedAt.getTime() + 3 * 3_600_000);
    return `${day} ${english} ${year} ${two(later.getUTCHours())}:${two(later.getUTCMinutes())}:00 GMT+3`;
  }
  return publishedAt.toUTCString();
}
