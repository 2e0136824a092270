import { DAY_MS } from '@castgraph/kernel/days';
import { DEFAULT_PRIORITY } from '@castgraph/measurement/attribution/match-order';
import type { MatcherOptions } from '@castgraph/measurement/attribution/order-matcher';
import { describeOrder } from '@castgraph/measurement/attribution/order-verdict';
import { LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import type { Command, ParsedArguments } from '../command.ts';
import { matchFile } from '../match-file.ts';
import { HALF_LIFE_OPTION, readHalfLife } from '../read-half-life.ts';
import { readMethods } from '../read-match-line.ts';
import { readInstant } from '../read-request.ts';
import { UsageError } from '../usage-error.ts';
import { writeJsonLines, writeText } from '../write-output.ts';

const DEFAULT_WINDOW_DAYS = '30';

const OPTIONS: Command['options'] = {
  'window-days': { value: 'N', help: `the longest time from an exposure to the order, 1-${LONGEST_ATTRIBUTION_DAYS} days (default 30)` },
  'half-life-days': HALF_LIFE_OPTION,
  signals: { value: 'LIST', help: `methods by strength, the strongest first (default ${DEFAULT_PRIORITY.join(',')})` },
  'exclude-referrer': { value: 'HOST', multiple: true, help: 'orders referred by this host or its subdomains are not credited' },
  'exclude-utm-source': { value: 'NAME', multiple: true, help: 'orders whose URL has this utm_source are not credited' },
  'pixel-installed-at': { value: 'TIME', help: 'orders before it (RFC 3339) are not credited' },
};

const DETAILS: Command['details'] = [
  `Input: JSON lines in any order, told apart by "kind"; every one but campaign and ip-class needs "at" (RFC 3339):
  exposure  {"campaign","ip","userAgent"}; without campaign it is a download that only tells how many share the address
  click     {"campaign" or "url","clickId"}, tied to orders by "clickId" (cg_click in the order's URL), "orderId", "customer", or ip and
            userAgent
  code      {"code"}, tied likewise to one order; most orders bring their own
  survey    {"campaign"}, tied likewise to one order; without campaign it says no more than "a podcast"
  order     {"orderId","ip","userAgent","url","code","referrer","customer","valueMinor","currency"}, all but orderId optional
  refund    {"orderId","valueMinor"}; without valueMinor, of all that is left
  campaign  {"campaign","codes","paths","from","to","signals"}: "to" is excluded if an instant, included if a day
  ip-class  {"cidr","class"}: residential, carrier, business, hosting, vpn or relay; the longest prefix wins
An event that comes twice, by "eventId" or by what it says, counts once; of an order id the first line stands.`,
  `Methods, the strongest first, and how sure they are:
  click      0.95  clicked before the order, within the window
  vanity     0.95  the order's URL has the campaign's path, or the campaign for utm_campaign
  code       0.98  entered whole within the campaign's dates; case, spaces, hyphens and width of letters do not matter
  household  0.90  the same IP (IPv6: /64) and kind of device, 0.80 another; 0.10 less past 14 days; strictly before the order
  survey     0.75  the campaign named; 0.40 only "a podcast", which supports other signs, and names a campaign only if one alone was live
Methods that agree combine as 1 - (1 - a)(1 - b), at most 0.99. Another campaign's signs take 0.20 away and set "conflict".`,
  `No household: private, loopback, link-local, carrier-NAT, multicast and documentation addresses, hosting, VPN, relay, carrier and business
networks, and addresses with over 10 user agents or over 25 downloads in any 24 hours. Excluded, with the cause in "excluded":
before-pixel, referrer, utm-source, prior-customer (an earlier order of the same customer).`,
  `Output: one line for each order id, in the order of first appearance: {"orderId","campaign","method","confidence","conflict","methods",
"credits":{model:{touch: share}}}, with "excluded", "valueMinor", "currency", "refundedMinor" and "creditedMinor" (what is left) where there
are such. A touch is "kind@at", with "#2" and on where two are called alike, in order of time. For markov and shapley the kinds of touch
of the whole file are the channels.`,
  `A file may hold more exposures than memory: they wait in a temporary file (TMPDIR), which has no name, is encrypted, and ends with the
command.`,
];

export const attributionMatch: Command = {
  path: ['attribution', 'match'],
  summary: 'match orders with campaigns by clicks, codes, households and surveys',
  positionals: ['FILE'],
  options: OPTIONS,
  details: DETAILS,
  examples: ['attribution match events.jsonl --window-days 30', 'attribution match - --exclude-utm-source affiliate < events.jsonl'],
  async run(args, io) {
    const options = readOptions(args);
    const { orders, effects, leakedCodes } = await matchFile(args.positionals[0]!, io, options);
    for (const code of leakedCodes)
      await writeText(io.stderr, `The code ${code} looks leaked: a day has over 5 times the uses of its median day\n`);
    await writeJsonLines(
      io.stdout,
      orders.values().map((order) => describeOrder(order, effects)),
    );
  },
};

function readOptions(args: ParsedArguments): MatcherOptions {
  const signals = args.text('signals');
  const priority = signals === undefined ? DEFAULT_PRIORITY : readMethods(signals.split(',').map((name) => name.trim()));
  if (!priority) throw new UsageError(`--signals is a list of ${DEFAULT_PRIORITY.join(',')}, each at most once, not ${signals}`);
  return {
    windowMs: readWindow(args.text('window-days') ?? DEFAULT_WINDOW_DAYS),
    ...readHalfLife(args),
    priority,
    ...readPixel(args.text('pixel-installed-at')),
    excludedReferrers: args.all('exclude-referrer'),
    excludedSources: args.all('exclude-utm-source'),
  };
}

function readWindow(text: string): number {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (days < 1 || days > LONGEST_ATTRIBUTION_DAYS)
    throw new UsageError(`--window-days is a whole number of days from 1 to ${LONGEST_ATTRIBUTION_DAYS}, not ${text}`);
  return days * DAY_MS;
}

function readPixel(text: string | undefined): { pixelInstalledAt?: number } {
  if (text === undefined) return {};
  const at = readInstant(text);
  if (at === null) throw new UsageError(`--pixel-installed-at is an RFC 3339 date and time with its offset, not ${text}`);
  return { pixelInstalledAt: at };
}
