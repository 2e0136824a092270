import { createHash } from 'node:crypto';
import { resolvePrefixChain } from './prefix-chain.ts';

// What clients, players and social networks append to any URL. // C26
const CLIENT_PARAMETERS = new Set(
  `_from _source played_on referer referrer ref_src fbclid gclid gclsrc gbraid wbraid dclid msclkid yclid twclid ttclid igshid igsh
   li_fat_id epik wickedid irclickid mc_cid mc_eid mkt_tok vero_id _ga _gl _hsenc _hsmi hsctatracking s_cid cmpid ns_mchannel
   sessionid session_id listeningsessionid listening_session_id listenerid listener_id userid user_id visitor_id anonymous_id
   _t _ cb cachebuster cache_buster cachebust nocache no_cache rnd rand random nonce buster autoplay rss_browser
   awcollectionid awepisodeid adwnewid3`.split(/\s+/),
);
// These may select a file where a script serves it, so they are the client's only behind a file name.
const FILE_PARAMETERS = new Set(
  `from source src ref player platform client client_id app app_id app_name device device_id session sid listener visitor uid uuid
   ip ua useragent time ts timestamp updated bust download dl via utm trk tracking trackingid dist aid feature si`.split(/\s+/),
);
const FILE_NAME = /\.(mp3|m4a|m4b|mp4|m4v|aac|ogg|oga|opus|wav|flac|mov|webm)$/i;
const CLIENT_PREFIXES = /^(utm_|pk_|mtm_|matomo_|piwik_|oly_|hsa_|stm_|cm_|aw_|_branch_)/;

/** What one audio file is known by, whatever prefixes and client parameters surround its URL. */
export interface AudioUrlKey {
  /** `host/path?query` without scheme: for joining only. */
  key: string;
  /** The same as a URL, for showing. */
  url: string;
}

/**
 * The identity of the audio behind a URL: the destination of its prefix chain (C25, C29) without scheme, fragment and
 * the parameters that clients add (C26), the rest of the query in order of names, percent-encodings alike.
 * A path alone, as some logs write it, is its own identity. Never throws.
 */
export function audioUrlKey(url: string): AudioUrlKey {
  const { scheme, rest } = splitDestination(url);
  const [place, query] = splitAt(rest.replace(/#.*/s, ''), '?');
  const kept = keptParameters(query, FILE_NAME.test(place));
  const key = alignEncoding(place) + (kept === '' ? '' : `?${kept}`);
  return { key, url: scheme + key };
}

/** Indexes hold at most 2,704 bytes of it. */
const MAX_KEY_BYTES = 2_000;
const KEPT_OF_LONG_KEYS = 400;

/** The join key of an audio URL, stored as `url_key`: of one too long to be indexed its beginning and a hash of the whole. */
export function normalizeAudioUrl(url: string): string {
  const { key } = audioUrlKey(url);
  if (key.length * 3 <= MAX_KEY_BYTES || Buffer.byteLength(key) <= MAX_KEY_BYTES) return key;
  return `${key.slice(0, KEPT_OF_LONG_KEYS).toWellFormed()}#${createHash('sha256').update(key).digest('hex')}`;
}

function splitDestination(url: string): { scheme: string; rest: string } {
  try {
    const { destination } = resolvePrefixChain(url);
    const [scheme, rest] = splitAt(destination, '://');
    return { scheme: `${scheme}://`, rest };
  } catch {
    return { scheme: '', rest: url.trim() };
  }
}

function keptParameters(query: string, isFile: boolean): string {
  const parts = query.split('&').filter((part) => part !== '' && !isClientParameter(part, isFile));
  return parts.map(alignEncoding).sort().join('&');
}

function isClientParameter(part: string, isFile: boolean): boolean {
  const name = part.split('=', 1)[0]!.toLowerCase();
  return CLIENT_PARAMETERS.has(name) || CLIENT_PREFIXES.test(name) || (isFile && FILE_PARAMETERS.has(name));
}

// %7E and ~ are one character, %2f and %2F too (RFC 3986, 6.2.2). What a feed writes in the clear, clients send encoded.
function alignEncoding(text: string): string {
  return text
    .replaceAll(/[^\u0021-\u007e]+/g, (run) => encodeURIComponent(run.toWellFormed()))
    .replaceAll(/%[0-9a-f]{2}/gi, (code) => {
      const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : code.toUpperCase();
    });
}

function splitAt(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
