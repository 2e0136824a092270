import { createIsbotFromList, isbot, list as isbotPatterns } from 'isbot';
import { APP_RULES } from './user-agents/app-rules.ts';
import type { AgentList } from './user-agents/agent-list.ts';
import { nameByRule, readNames } from './user-agents/agent-table.ts';
import { BOT_RULES } from './user-agents/bot-rules.ts';
import { BOTS } from './user-agents/bots.ts';
import { BROWSERS } from './user-agents/browsers.ts';
import type { DeviceName } from './user-agents/device-names.ts';
import { DEVICES, OPERATING_SYSTEMS } from './user-agents/devices.ts';
import { BOT_LIBRARIES, PLAYER_LIBRARIES } from './user-agents/libraries.ts';
import { OTHER_APPS } from './user-agents/other-apps.ts';
import { PODCAST_APPS } from './user-agents/podcast-apps.ts';
import { productToken } from './user-agents/product-token.ts';

export type AgentKind = 'app' | 'browser' | 'library' | 'bot' | 'unknown';

/** Who made a request, by its user agent. */
export interface Agent {
  kind: AgentKind;
  /** The app's, browser's, library's or bot's name; null when nothing names it. */
  name: string | null;
  /** The kind of device, such as `Apple iPhone` or `Other Smart TV`; null for machines and where unsaid. */
  device: DeviceName | null;
  /** `iOS`, `Android`, `macOS`, `Windows`, `Linux`, …; null where unsaid. */
  os: string | null;
  /** True when its requests never count: bots, libraries of the bot category, and a blank user agent. // C7 */
  bot: boolean;
}

// No product says more in a longer one, and the patterns' time grows faster than the text.
const MAX_CHARACTERS = 1000;

type Named = Pick<Agent, 'kind' | 'name' | 'bot'>;

const botNames = readNames(BOTS);
const appNames = readNames(OTHER_APPS, PODCAST_APPS);

// What machines call themselves when they are honest.
const SELF_DECLARED =
  /bot(?:\b|[-_/])|crawl|spider|scrap(?:er|ing)|fetcher|feed ?(?:parser|consumer|validator|fetch)|podcast sync|importer|import\b|downloader|transcri(?:be|ber|ption)|archiv(?:er|ing)|harvest|monitor|checker|preview|indexer|analy[sz]er|pipeline|whisper|headless|validator|scanner|grabber|puller|backfill|favicon|screenshot|webhook|lighthouse|synthetics|uptime|search engine|mechanize|-(?:stt|worker)\b|(?:stt|podcast)[- ]processor|image optimi|^Mozilla\/[\d.]+\+? ?\(compatible;(?! MSIE)/i;

// A page or mailbox to complain to, which crawlers give and browsers and apps on a device do not. Some podcast apps do.
const CONTACT = /https?:\/\/|\(\+|\+\S+\.\w|\bwww\.|[\w.-]@[\w-]+\.\w/i;

// The sheets by which a phone previews what is being shared: nobody listens.
const SHARE_SHEET = /Shar(?:e|ing)\w*(?:Extension|UI|Service)|share extension|%20Transcriber/i;

// Marks of apps built with the usual kits of iOS and Android, or that say what they are.
const APP_MARKS =
  /CFNetwork\/|Darwin\/|ExoPlayerLib\/|AndroidXMedia3\/|Alamofire\/|TransistorKit|\(Linux; ?(?:U; ?)?Android|Android[ /;)\d]|[-_/ ]android\b|\biOS\b|iPhone|iPad|[( ]android\)|podcast|player|radio|audio|_app_|;tpapi\b|Electron|\bmac ?OS\b|\bosx\/|Windows[/ ]|\bWear\b|Polestar|Volvo|Rivian/i;

// What a person's device says of itself. A podcast's name in a product is no such thing.
const DEVICE_MARKS =
  /CFNetwork\/|Darwin\/|ExoPlayer|AndroidXMedia3|Android|\biOS\b|iPhone|iPad|\bmac ?OS|Windows|Linux|Electron|\bSM-\w|libVLC|podcast (?:app|player)|Desktop/i;

const PODCAST_PRODUCT = /pod|cast|tune|music|player|listen/i;

// Networking of a phone, which no crawler uses.
const DEVICE_NETWORKING = /CFNetwork\/[\d.]+ Darwin\/|ExoPlayerLib\/|AndroidXMedia3\/|;tpapi\b/;

// isbot also refuses by shape alone ("Name/1.0") and by words that apps for podcasts use of themselves (feed, http, rss, news),
// so only its other words decide of what is no browser. A browser's user agent has a fixed shape, and isbot whole judges that.
const SHAPES_AND_PODCAST_WORDS =
  /^\^\[|^\^\\|^\^[^a-z]|\\s|\|$|^\^(?:active|client|custom|discourse|downcast|email|offline|rank|read|reed|rest|rss|track)|news|http|\\\.com|feed|catch|rss|discovery|radar|library|insight|agent|node|tools|time\/|\\\(\\\)|1\\\.0;/;
const isBotByWords = createIsbotFromList(
  isbotPatterns.filter((pattern) => /[a-z]{3}/i.test(pattern) && !SHAPES_AND_PODCAST_WORDS.test(pattern)),
);

/**
 * Tells who a user agent belongs to, by the list given, then by the embedded tables, then by what machines and apps say of
 * themselves, then by isbot. Never throws; unknown agents are no bots.
 * @param list an OPAWG list, which knows better than the tables; see compileAgentList
 */
export function classifyUserAgent(userAgent: string, list?: AgentList): Agent {
  const text = userAgent.trim().slice(0, MAX_CHARACTERS);
  // Logs write a hyphen for a header that was not there.
  if (text === '' || text === '-') return { kind: 'unknown', name: null, device: null, os: null, bot: true };
  const named = nameAgent(text, list);
  if (named.kind === 'bot') return { ...named, device: null, os: null };
  const device = nameByRule(text, DEVICES) ?? list?.findDevice(text) ?? null;
  return { ...named, device, os: nameByRule(text, OPERATING_SYSTEMS) };
}

function nameAgent(text: string, list: AgentList | undefined): Named {
  // A watch's automatic copies never count (C6), yet it is an app that makes them, and lists call it a bot.
  if (isWatchCopy(text)) return { kind: 'app', name: 'Apple Podcasts (Watch)', bot: false };
  const listed = list?.find(text);
  if (listed && listed.kind !== 'browser') return listed;
  const own = nameEmbedded(text);
  // Lists ask for browsers last: what calls itself one may still be a bot, or a page within an app.
  return listed && own.kind !== 'bot' && own.kind !== 'app' ? listed : own;
}

function nameEmbedded(text: string): Named {
  const product = productToken(text);
  return nameKnown(text, product.toLowerCase()) ?? nameUnlisted(text, product);
}

function nameKnown(text: string, token: string): Named | null {
  const bot = nameByRule(text, BOT_RULES) ?? botNames.get(token);
  if (bot) return { kind: 'bot', name: bot, bot: true };
  const app = nameByRule(text, APP_RULES) ?? appNames.get(token);
  if (app) return { kind: 'app', name: app, bot: false };
  const player = nameByRule(text, PLAYER_LIBRARIES);
  if (player) return { kind: 'library', name: player, bot: false };
  return null;
}

function isWatchCopy(text: string): boolean {
  return text.startsWith('atc/') || text.includes('(null)/(null) watchOS');
}

function nameUnlisted(text: string, product: string): Named {
  const isMozilla = text.startsWith('Mozilla/');
  const name = product === '' ? null : product;
  const isOnDevice = DEVICE_NETWORKING.test(text);
  if (isOnDevice ? SHARE_SHEET.test(text) : SELF_DECLARED.test(text)) return { kind: 'bot', name, bot: true };
  const browser = nameByRule(text, BROWSERS);
  if (browser) {
    const isMachine = CONTACT.test(text) || (isMozilla && isbot(text));
    return isMachine ? { kind: 'bot', name, bot: true } : { kind: 'browser', name: browser, bot: false };
  }
  const isApp = !isMozilla && name !== null && APP_MARKS.test(text);
  const library = isApp ? null : nameByRule(text, BOT_LIBRARIES);
  if (library) return { kind: 'library', name: library, bot: true };
  if (CONTACT.test(text) && !DEVICE_MARKS.test(text) && !PODCAST_PRODUCT.test(product)) return { kind: 'bot', name, bot: true };
  if (isApp) return { kind: 'app', name, bot: false };
  if (!isOnDevice && isBotByWords(text)) return { kind: 'bot', name, bot: true };
  return { kind: 'unknown', name: null, bot: false };
}
