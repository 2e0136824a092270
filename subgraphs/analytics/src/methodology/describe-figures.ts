import { LISTENED_SECONDS } from '@castgraph/measurement/one-minute-rule';
import { PLAY_MARKS, STREAM_SECONDS } from '@castgraph/measurement/reported-listening';
import { REJECTION_CAUSES, type RejectionCause } from '@castgraph/measurement/request-verdict';
import { ENGAGED_LISTENER } from '@castgraph/measurement/vendor-windows';
import type { Source } from '../listening/measurement-setting.ts';
import { SOURCE_NAMES } from '../listening/source-names.ts';
import type { MethodologyFacts } from './methodology-facts.ts';
import type { MethodologyItem } from './methodology-item.ts';
import { windowWords } from './window-words.ts';

/** What each figure is. */
export function describeDefinitions({ setting }: MethodologyFacts): MethodologyItem[] {
  return [
    {
      id: 'download',
      name: 'Download',
      text:
        `a valid request for an episode, once per listener and window (${windowWords(setting.window)}); ` +
        `where bytes are known, only if ${LISTENED_SECONDS} seconds of audio came`,
    },
    { id: 'listener', name: 'Listener', text: 'an address with a user agent that made at least one download in the stated period' },
    { id: 'stream', name: 'Stream', text: `listening of at least ${STREAM_SECONDS} seconds, as a platform or player reports it` },
    {
      id: 'play',
      name: 'Play',
      text: `a start of playback that the player itself confirms, with how far it got: ${PLAY_MARKS.map((mark) => `${mark}%`).join(', ')}`,
    },
    {
      id: 'engaged-listener',
      name: 'Engaged listener',
      text: `as Apple reports it: at least ${ENGAGED_LISTENER.minutes} minutes or ${ENGAGED_LISTENER.share * 100}% of an episode`,
    },
  ];
}

const SOURCES: Readonly<Record<Source, string>> = {
  prefix: 'A redirect before the audio’s address. It sees that the audio was asked for, and not how much of it came.',
  log: 'Logs of the server or network that sends the audio. They know bytes.',
  event: 'Requests, streams and plays that a player or platform reports itself.',
};

/** Kinds of counts, and which of them this organization's figures are. */
export function describeSources({ setting }: MethodologyFacts): MethodologyItem[] {
  const kinds = (Object.keys(SOURCES) as Source[]).map((source) => ({
    id: source,
    name: SOURCE_NAMES[source],
    text: `${SOURCES[source]}${setting.source === source ? ' The downloads shown are counted by this.' : ''}`,
  }));
  return [
    ...kinds,
    {
      id: 'platforms',
      name: 'api, csv, manual',
      text: 'What platforms and hosts report themselves, in their terms, shown apart with its own day and window and never added.',
    },
  ];
}

const CAUSES: Readonly<Record<RejectionCause, string>> = {
  method: 'requests other than GET',
  status: 'answers other than 200 and 206',
  probe: 'probes of two bytes',
  range: 'ranges that are none',
  watch: 'automatic copies made by watches',
  bot: 'bots, and requests that say nothing of who asks',
  'data-centre': 'data centres and VPNs',
  threshold: 'requests of which too few bytes came',
  duplicate: 'repeated requests within the window',
  implausible: 'downloads above the limit of one address',
};

/** What is left out of every figure, in the order in which it is looked for. */
export function describeExclusions({ setting }: MethodologyFacts): MethodologyItem[] {
  return REJECTION_CAUSES.map((cause) => ({
    id: cause,
    name: cause,
    text: cause === 'implausible' ? `${CAUSES[cause]}, which is ${setting.maxPerIp}` : CAUSES[cause],
  }));
}
