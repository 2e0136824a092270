import { simulateAttribution, type SimulationOptions } from '@castgraph/measurement/attribution/simulate/simulate-attribution';
import { DEFAULT_DISTURBANCES, DISTURBANCES, type Disturbances } from '@castgraph/measurement/attribution/simulate/world-rates';
import { LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import type { Command, CommandIo, ParsedArguments } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { writeJson } from '../write-output.ts';

const MOST_HOUSEHOLDS = 1_000_000;
const MOST_CAMPAIGNS = 60;
const STEPS = [0, 0.1, 0.2, 0.4, 0.8];

const NAMES: Readonly<Record<keyof Disturbances, string>> = {
  nat: 'nat',
  cgnat: 'cgnat',
  vpn: 'vpn',
  ipv6Rotation: 'ipv6-rotation',
  churn: 'churn',
  late: 'late',
  sharedCodes: 'shared-codes',
  organic: 'organic',
};

const MEANINGS: Readonly<Record<keyof Disturbances, string>> = {
  nat: 'households that share one address with their neighbours',
  cgnat: 'households behind carrier-grade NAT, hundreds to an address',
  vpn: 'households that do half of everything through a VPN',
  ipv6Rotation: 'IPv6 lines whose prefix changes daily or weekly',
  churn: 'lines whose address changes within 30 days',
  late: 'events that arrive late, one in ten of them never',
  sharedCodes: 'promo codes that coupon sites publish',
  organic: 'new customers who needed no ad, in a month, over those whom an ad brings, per household reached',
};

const OPTIONS: Command['options'] = {
  households: { value: 'N', help: `how many households there are, 1-${MOST_HOUSEHOLDS} (default 200000)` },
  seed: { value: 'S', help: 'a whole number; the same one gives the same world and output (default 1)' },
  campaigns: { value: 'N', help: `how many campaigns run, two to an advertiser, 1-${MOST_CAMPAIGNS} (default 12)` },
  'window-days': { value: 'N', help: `the longest time from an exposure to the order, 1-${LONGEST_ATTRIBUTION_DAYS} days (default 30)` },
  ...Object.fromEntries(
    DISTURBANCES.map((rate) => [NAMES[rate], { value: 'P', help: `${MEANINGS[rate]}, 0-1 (default ${DEFAULT_DISTURBANCES[rate]})` }]),
  ),
  sweep: { value: 'NAME', help: `one line for each of ${STEPS.join(', ')} as the rate of this disturbance` },
  json: { help: 'changes nothing: the output is JSON' },
};

const DETAILS: Command['details'] = [
  `Makes up households whose truth is known: people, devices and addresses, what they hear and what they buy, with an ad or without. What a
publisher would see of it goes through the matcher of "attribution match", and the answer is judged by the truth. The matcher sees nothing
of the truth; advertisers are told apart, as their pixels tell them apart. Every rate of the world and where it is from:
packages/measurement/src/attribution/simulate/world-rates.ts, docs/attribution-accuracy.md.`,
  `An order has a signal when the evidence names a campaign: a click, a campaign's path, a code, an answer to a survey, or an ad heard at
the order's own address, where that address can be a household's, within the window. Orders of prior customers (A4) have one by the same
measure. The truth of an order is the campaign without which there would have been none, and "none" for whoever would have bought anyway,
also where the household heard an ad.`,
  `Output: {"households","conversions","withSignal","accuracy","accuracyOfNewCustomers","undisturbed":{"accuracy","agreement"},"precision",
"recall","recallOfAll","calibration":[{"from","to","meanConfidence","share","n"}],"byMethod":{method:{"given","right","precision",
"meanConfidence"}},"confusion":{…},"losses":{…}}.
  accuracy      of the orders with a signal, the share given their true campaign, or none where none caused them
  undisturbed   the same orders by the same rules if every household had an address of its own and everything arrived: the accuracy that
                these rules could have, and the share of orders on which both agree
  precision     of the orders given a campaign, the share given the true one
  recall        of the orders with a signal that a campaign caused, the share given it; recallOfAll: of all that a campaign caused
  losses        orders judged wrongly by the reason: bought anyway though reached (only lift tells those, A7), bought anyway by a stranger at
                the same address, bought anyway with a code, prior customers won back (A4), another campaign, missed`,
];

export const attributionSimulate: Command = {
  path: ['attribution', 'simulate'],
  summary: 'judge the matching of orders on households whose truth is known',
  positionals: [],
  options: OPTIONS,
  details: DETAILS,
  examples: [
    'attribution simulate --households 200000 --seed 1',
    'attribution simulate --households 20000 --seed 7 --nat 0.3 --cgnat 0.4',
    'attribution simulate --households 50000 --sweep churn',
  ],
  async run(args, io) {
    const options = readOptions(args);
    const swept = readSweep(args.text('sweep'));
    if (!swept) return writeJson(io.stdout, simulate(options, io));
    for (const rate of STEPS) {
      const result = simulate({ ...options, rates: { ...options.rates, [swept]: rate } }, io);
      await writeJson(io.stdout, { sweep: NAMES[swept], rate, ...result });
    }
  },
};

function simulate(options: SimulationOptions, io: CommandIo): ReturnType<typeof simulateAttribution> {
  const isShown = io.stderr.isTTY === true;
  const result = simulateAttribution(options, (number, of) => {
    if (isShown) io.stderr.write(`\r\u001b[2Kmatching ${number + 1} of ${of}`);
  });
  if (isShown) io.stderr.write('\r\u001b[2K');
  return result;
}

function readOptions(args: ParsedArguments): SimulationOptions {
  return {
    households: readWhole(args, 'households', { least: 1, most: MOST_HOUSEHOLDS, otherwise: 200_000 }),
    seed: readWhole(args, 'seed', { least: 0, most: 2 ** 32 - 1, otherwise: 1 }),
    campaigns: readWhole(args, 'campaigns', { least: 1, most: MOST_CAMPAIGNS, otherwise: 12 }),
    windowDays: readWhole(args, 'window-days', { least: 1, most: LONGEST_ATTRIBUTION_DAYS, otherwise: 30 }),
    rates: Object.fromEntries(DISTURBANCES.map((rate) => [rate, readRate(args, rate)])) as unknown as Disturbances,
  };
}

function readWhole(
  args: ParsedArguments,
  name: string,
  { least, most, otherwise }: { least: number; most: number; otherwise: number },
): number {
  const text = args.text(name);
  if (text === undefined) return otherwise;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) throw new UsageError(`--${name} is a whole number from ${least} to ${most}, not ${text}`);
  return value;
}

function readRate(args: ParsedArguments, rate: keyof Disturbances): number {
  const text = args.text(NAMES[rate]);
  if (text === undefined) return DEFAULT_DISTURBANCES[rate];
  const value = /^(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= 0 && value <= 1)) throw new UsageError(`--${NAMES[rate]} is a share from 0 to 1, not ${text}`);
  return value;
}

function readSweep(name: string | undefined): keyof Disturbances | undefined {
  if (name === undefined) return undefined;
  const swept = DISTURBANCES.find((rate) => NAMES[rate] === name);
  if (!swept) throw new UsageError(`--sweep is one of ${Object.values(NAMES).join(', ')}, not ${name}`);
  return swept;
}
