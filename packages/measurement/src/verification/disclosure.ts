import { findPhrase, findNames } from './find-spoken.ts';
import { foldText, type SpokenWord } from './spoken-words.ts';

/** Phrases by which listeners are told that somebody paid. */
const PHRASES = `
  sponsor, sponsors, sponsored, sponsoring, sponsorship, advertisement, advertisements, advertiser, advertising, ad, ads, ad break,
  paid for by, paid promotion, paid partnership, partnered with, in partnership with, brought to you by, supported by, support for this,
  support for the show, support comes from, support also comes from, the following message, made possible by, our partner, a word from, supporting the show, supporting this show,
  supporting our show, supporting the podcast, supporting this podcast,
  werbung, anzeige, werbepartner, werbeblock, werbepause, gesponsert, sponsoren, unterstutzt von, unterstutzt durch, prasentiert von,
  kooperation mit, bezahlte partnerschaft, unser partner, unserem partner, ermoglicht durch`
  .split(',')
  .map(foldText);
/** With the sponsor's name soon after them, these say it, too. */
const THANKS = ['thanks', 'thank', 'support', 'message', 'presented by', 'danke', 'dank'].map(foldText);
const SOON = 12;

/** Whether words tell listeners that somebody paid: by a phrase of English or German, or by thanks to the sponsor. */
export function disclosureIn(words: readonly SpokenWord[], names: readonly string[]): boolean {
  if (PHRASES.some((phrase) => findPhrase(words, phrase).length > 0)) return true;
  return THANKS.some((phrase) => findPhrase(words, phrase).some(({ to }) => findNames(words.slice(to, to + SOON), names) !== undefined));
}
