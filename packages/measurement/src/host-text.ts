import { domainToASCII } from 'node:url';

// Top-level domains under which enclosures live. A path's "show.final" or "v1.0" must not pass for a host.
const TLDS = new Set(
  `com net org edu gov mil int io fm ai co dev app audio media me tv info biz cloud site online xyz live show studio network
   digital news radio page link club world media press host to ly gg cc ws la vc im is sh gl it de uk fr es nl be ch at se no dk
   fi pl cz sk hu ro bg gr pt ie ru ua tr il ir in pk bd lk cn jp kr tw hk sg my th vn id ph au nz za ng ke eg ma ca us mx br ar cl
   pe ve uy ec cr lu li lt lv ee si hr rs eu asia cat scot wales london berlin pro name mobi coop museum travel church fyi
   fun blog store tech space website work team today life earth energy health education academy school church foundation
   example test local localhost invalid internal`.split(/\s+/),
);
const FILE_ENDINGS =
  /\.(mp3|m4a|m4b|mp4|m4v|aac|ogg|oga|opus|wav|flac|mov|webm|m3u8?|pls|xml|rss|json|html?|php|aspx?|jsp|cgi|jpe?g|png|gif|pdf|txt)$/;
const NAME = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/;
const V4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const V6 = /^\[[0-9a-f:.]+\]$/;

/**
 * How surely a path segment is a host, with or without a port: `certain` by its ending or its port, `likely` when only
 * its shape fits, null when it is none.
 */
export function hostLikeness(segment: string): 'certain' | 'likely' | null {
  const text = asciiHost(segment);
  const port = /:(\d{1,5})$/.exec(text);
  const host = port ? text.slice(0, port.index) : text;
  if (V4.test(host) || V6.test(host)) return 'certain';
  if (port && (host === 'localhost' || NAME.test(host))) return 'certain';
  if (!NAME.test(host) || FILE_ENDINGS.test(host)) return null;
  return TLDS.has(host.slice(host.lastIndexOf('.') + 1)) || host.includes('xn--') ? 'certain' : 'likely';
}

/**
 * A host, with or without a port, as the network knows it: in lower case, letters beyond ASCII in Punycode (written in the clear or
 * percent-encoded, as paths carry them), without the dot of the root. What is no host stays what it is, in lower case.
 */
export function asciiHost(authority: string): string {
  const lower = authority.toLowerCase();
  const [, name = '', port = ''] = /^(.*?)\.?(:\d{1,5})?$/s.exec(lower)!;
  // oxlint-disable-next-line no-control-regex -- the range of ASCII
  if (!/[^\0-\x7f]|%[c-f]/.test(name)) return name + port;
  const ascii = domainToASCII(decodeName(name));
  return ascii === '' ? lower : ascii + port;
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}
