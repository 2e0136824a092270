import { createIsbotFromList, list as isbotPatterns } from 'isbot';
import { APP_RULES } from './user-agents/app-rules.ts';
import { nameByRule, readNames } from './user-agents/agent-table.ts';
import { BOT_RULES } from './user-agents/bot-rules.ts';
import { BOTS } from './user-agents/bots.ts';
import { BROWSERS } from './user-agents/browsers.ts';
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
  device: string | null;
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
  /bot(?:\b|[-_/])|crawl|spider|scrap(?:er|ing)|fetcher|feed ?(?:parser|consumer|validator)|podcast sync|importer|import\b|downloader|transcri(?:be|ber|ption)|archiver|harvester|monitor|checker|preview|indexer|analy[sz]er|pipeline|whisper|headless|validator|^Mozilla\/[\d.]+\+? ?\(compatible;(?! MSIE)/i;

// Marks of apps built with the usual kits of iOS and Android, or that say what they are.
const APP_MARKS =
  /CFNetwork\/|Darwin\/|ExoPlayerLib\/|AndroidXMedia3\/|Alamofire\/|TransistorKit|\(Linux; ?(?:U; ?)?Android|Android[ /;)\d]|\biOS\b|iPhone|iPad|[( ]android\)|podcast|player|radio|audio|_app_/i;

// Networking of a phone, which no crawler uses.
const DEVICE_NETWORKING = /CFNetwork\/[\d.]+ Darwin\/|ExoPlayerLib\/|AndroidXMedia3\/|;tpapi\b/;

// isbot also refuses by shape alone ("Name/1.0") and by words that apps for podcasts use of themselves (feed, http, rss, news),
// so only its other words decide here.
const SHAPES_AND_PODCAST_WORDS =
  /^\^\[|^\^\\|^\^[^a-z]|\\s|\|$|^\^(?:active|client|custom|discourse|downcast|email|offline|rank|read|reed|rest|rss|track)|news|http|\\\.com|feed|catch|rss|discovery|radar|library|insight|agent|node|tools|time\/|\\\(\\\)|1\\\.0;/;
const isBotByWords = createIsbotFromList(
  isbotPatterns.filter((pattern) => /[a-z]{3}/i.test(pattern) && !SHAPES_AND_PODCAST_WORDS.test(pattern)),
);

/**
 * Tells who a user agent belongs to, by the embedded tables, then by what machines and apps say of themselves,
 * then by isbot. Never throws; unknown agents are no bots.
 */
export function classifyUserAgent(userAgent: string): Agent {
  const text = userAgent.trim().slice(0, MAX_CHARACTERS);
  if (text === '') return { kind: 'unknown', name: null, device: null, os: null, bot: true };
  const named = nameAgent(text);
  if (named.kind === 'bot') return { ...named, device: null, os: null };
  return { ...named, device: nameByRule(text, DEVICES), os: nameByRule(text, OPERATING_SYSTEMS) };
}

function nameAgent(text: string): Named {
  const product = productToken(text);
  const token = product.toLowerCase();
  return nameKnown(text, token) ?? nameUnlisted(text, product);
}

function nameKnown(text: string, token: string): Named | null {
  // A watch's automatic copies never count (C6), yet it is an app that makes them.
  if (isWatchCopy(text)) return { kind: 'app', name: 'Apple Podcasts (Watch)', bot: false };
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
  if (!isOnDevice && SELF_DECLARED.test(text)) return { kind: 'bot', name, bot: true };
  const browser = nameByRule(text, BROWSERS);
  if (browser) return { kind: 'browser', name: browser, bot: false };
  if (!isMozilla && APP_MARKS.test(text) && name !== null) return { kind: 'app', name, bot: false };
  const library = nameByRule(text, BOT_LIBRARIES);
  if (library) return { kind: 'library', name: library, bot: true };
  if (!isOnDevice && isBotByWords(text)) return { kind: 'bot', name, bot: true };
  return { kind: 'unknown', name: null, bot: false };
}
