import { LISTENED_SECONDS, neededBytes } from '@castgraph/measurement/one-minute-rule';
import { STREAM_SECONDS } from '@castgraph/measurement/reported-listening';
import { SHARED_NETWORK_DAYS } from '../listening/shared-networks.ts';
import type { MethodologyFacts } from './methodology-facts.ts';
import { windowWords } from './window-words.ts';

/** A rule in words, for publication. */
export interface MethodologyRule {
  /** As in the specification and in the tests. */
  id: string;
  text: string;
}

/**
 * The rules by which requests become downloads, with the numbers in force. C11, C21, C23, C36 and C37 of the standard are
 * about certification and the upkeep of malformed lists, and have no number here.
 */
export function describeRules(facts: MethodologyFacts): MethodologyRule[] {
  return [...requestRules(facts), ...minuteRules(), ...uniquenessRules(facts), ...prefixRules(), ...shownRules()];
}

function requestRules({ setting, sharedNetworks, liftedNetworks }: MethodologyFacts): MethodologyRule[] {
  return [
    { id: 'C1', text: 'HEAD requests never count; only GET requests can.' },
    { id: 'C2', text: 'A GET answered by 200 is a candidate for a download.' },
    { id: 'C3', text: 'A GET answered by 206 is a candidate once its ranges have been put together.' },
    { id: 'C4', text: 'Answers of 304 and all other 3xx, 4xx and 5xx never count.' },
    { id: 'C5', text: 'A probe of two bytes (bytes=0-1) never counts and brings no bytes.' },
    { id: 'C6', text: 'Automatic copies made by Apple watches are left out; listening on a watch stays.' },
    { id: 'C7', text: 'Known and self-declared bots and blank user agents are left out; a library only if it is a bot’s.' },
    { id: 'C8', text: 'Data centres and VPNs are left out; iCloud Private Relay is people and counts, as a class of its own.' },
    {
      id: 'C9',
      text:
        `Downloads of one address above ${setting.maxPerIp} within a window are set aside and kept; ` +
        `so are the streams and the plays that it reports above as many in one UTC day.`,
    },
    {
      id: 'C10',
      text:
        `Networks known to be shared by many people, such as offices and campuses, count above that limit. ` +
        `${counted(sharedNetworks, 'entry is', 'entries are')} in force; each ends ${SHARED_NETWORK_DAYS} days after it was last confirmed. ` +
        `${counted(liftedNetworks, 'entry counts', 'entries count')} also where the addresses are a data centre’s (C8).`,
    },
    { id: 'C12', text: 'Episodes that an app loads ahead of listening count by the rules of bytes, as everything does.' },
  ];
}

function minuteRules(): MethodologyRule[] {
  const example = neededBytes({ bitrateBps: 128_000, id3Bytes: null })!;
  return [
    {
      id: 'C13',
      text: `Where bytes are known, a download needs the ID3 header and ${LISTENED_SECONDS} seconds of audio: at 128 kbps ${example} bytes.`,
    },
    { id: 'C14', text: `Episodes under ${LISTENED_SECONDS} seconds, and files of unknown bitrate, must come whole.` },
    { id: 'C15', text: 'Byte ranges of one listener are united, never summed.' },
    { id: 'C16', text: 'Bytes served count where the log has them, bytes requested only where it has not.' },
    { id: 'C17', text: 'An invalid range counts as a plain request only if the answer was 200.' },
  ];
}

function uniquenessRules({ setting }: MethodologyFacts): MethodologyRule[] {
  return [
    { id: 'C18', text: 'A listener is an address (IPv4 whole, IPv6 by its first 64 bits) with a user agent; the referrer plays no part.' },
    { id: 'C19', text: 'Different user agents behind one address are different listeners.' },
    {
      id: 'C20',
      text: `Repeated requests of a listener for an episode within the window are one download. The window: ${windowWords(setting.window)}.`,
    },
    { id: 'C22', text: 'Play, pause and play again within the window is one download.' },
    { id: 'C24', text: 'Listeners are stated for a period and never added over days, episodes or shows.' },
    { id: 'C25', text: 'An episode is its GUID within its feed; former audio URLs still belong to it.' },
    { id: 'C26', text: 'Query parameters that apps add make no new episode.' },
  ];
}

function prefixRules(): MethodologyRule[] {
  return [
    { id: 'C27', text: 'A measurement prefix sees requests, not bytes: its counts are labelled and never mixed with those of logs.' },
    { id: 'C28', text: 'Under a prefix a lone probe never counts either.' },
    { id: 'C29', text: 'A chain of measurement prefixes is followed to its last destination.' },
    {
      id: 'C30',
      text: 'The prefix leads listeners to the audio also while nothing can be counted; a HEAD request is led on and not counted.',
    },
    { id: 'C31', text: 'The prefix leads only to hosts that the organization’s own feeds name.' },
  ];
}

function shownRules(): MethodologyRule[] {
  return [
    { id: 'C32', text: 'A download is a unique valid request for an episode, by all rules above.' },
    {
      id: 'C33',
      text: 'Delivery of an ad is counted as downloads of the episodes that carry it during its flight; whether the bytes of the ad itself came is not judged.',
    },
    {
      id: 'C34',
      text: `Streams (${STREAM_SECONDS} seconds or more), plays that a player confirms, and engaged listeners are metrics of their own. Neither is ever added to another or to downloads.`,
    },
    { id: 'C35', text: 'A figure of a show says whether it is a sum of downloads or a number of distinct listeners.' },
    { id: 'C38', text: 'Every rejected or repeated request is kept with its cause, so that all can be counted again.' },
  ];
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
