import { DAY_MS } from '@castgraph/kernel/days';
import { makeWorld, recordWorld, type Recorded } from '@castgraph/measurement/attribution/simulate/publisher-lines';
import { simulateAttribution } from '@castgraph/measurement/attribution/simulate/simulate-attribution';
import { DEFAULT_DISTURBANCES } from '@castgraph/measurement/attribution/simulate/world-rates';
import { cpuSecondsOf } from './src/process-usage.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How often orders of simulated households are given their true campaign at the default disturbances, what it costs to find out, and, beside
 * it, how often the plainest matcher is right on the same world: the last ad heard at the order's address, whatever the address is.
 * `--households N` for another size.
 */
const at = process.argv.indexOf('--households');
const households = at === -1 ? 200_000 : Number(process.argv[at + 1]);
const options = { households, seed: 1, campaigns: 12, windowDays: 30, rates: DEFAULT_DISTURBANCES };

const started = performance.now();
const result = simulateAttribution(options);
const name = `attribution-simulate/${households} households`;
reportFigure({ name: `${name}/time`, value: (performance.now() - started) / 1000, unit: 's' });
reportFigure({ name: `${name}/processor time`, value: cpuSecondsOf(process.pid), unit: 's' });
reportFigure({ name: `${name}/peak memory`, value: process.resourceUsage().maxRSS / 1024, unit: 'MiB' });
const plain = judgePlainly();
const accuracy = 100 * result.accuracy!;
reportFigure({ name: `${name}/accuracy`, value: accuracy, unit: '%', ratio: plain / accuracy, against: 'the last ad at the address' });
reportFigure({ name: `${name}/accuracy without disturbances`, value: 100 * result.undisturbed!.accuracy, unit: '%' });
reportFigure({ name: `${name}/found of all that ads caused`, value: 100 * result.recallOfAll!, unit: '%' });

/** The share of orders that are given their true campaign, or none, of those from an address where an ad was heard. */
function judgePlainly(): number {
  const records = recordWorld(makeWorld(options.seed, households, options.campaigns, options.rates));
  const judged = records.flatMap(judgeRecord);
  return (100 * judged.filter((isRight) => isRight).length) / judged.length;
}

function judgeRecord({ lines, orders }: Recorded): boolean[] {
  const heard = Map.groupBy(
    lines.filter(({ kind, campaign }) => kind === 'exposure' && campaign !== undefined),
    ({ ip }) => ip,
  );
  const addresses = new Map(lines.filter(({ kind }) => kind === 'order').map(({ orderId, ip }) => [orderId, ip]));
  return orders.flatMap(({ order }) => {
    const ads = (heard.get(addresses.get(order.id)) ?? []).filter(
      (ad) => ad.at < order.at && order.at - ad.at <= options.windowDays * DAY_MS,
    );
    const last = ads.toSorted((a, b) => b.at - a.at)[0];
    return last ? [last.campaign === order.cause?.id] : [];
  });
}
