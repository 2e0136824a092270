import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '@castgraph/kernel/days';
import { matchLines } from '@castgraph/measurement/attribution/simulate/match-lines';
import { makeWorld, recordWorld } from '@castgraph/measurement/attribution/simulate/publisher-lines';
import { KNOWN_NETWORKS } from '@castgraph/measurement/attribution/simulate/request-address';
import { DEFAULT_DISTURBANCES } from '@castgraph/measurement/attribution/simulate/world-rates';
import { main } from './main.ts';

class Sink extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function run(words: string[], input = '') {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const code = await main(['attribution', ...words], { stdin: Readable.from([Buffer.from(input)]), stdout, stderr, env: {} });
  const lines = stdout.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { code, text: stdout.text, stderr: stderr.text, lines };
}

const small = ['simulate', '--households', '1500', '--campaigns', '2'];

describe('attribution simulate', () => {
  it('prints its judgement, the same for the same seed', async () => {
    const [first, again, other] = [await run(small), await run([...small, '--seed', '1', '--json']), await run([...small, '--seed', '2'])];
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.lines).toHaveLength(1);
    expect(Object.keys(first.lines[0])).toEqual([
      'households',
      'conversions',
      'withSignal',
      'accuracy',
      'accuracyOfNewCustomers',
      'undisturbed',
      'precision',
      'recall',
      'recallOfAll',
      'calibration',
      'byMethod',
      'confusion',
      'losses',
    ]);
    expect(again.text).toBe(first.text);
    expect(other.text).not.toBe(first.text);
  });
  it('sweeps a disturbance, line by line', async () => {
    const { lines } = await run(['simulate', '--households', '300', '--sweep', 'ipv6-rotation']);
    expect(lines.map(({ sweep, rate }) => [sweep, rate])).toEqual([0, 0.1, 0.2, 0.4, 0.8].map((rate) => ['ipv6-rotation', rate]));
  });
  it.each([
    [['--nat', '1.1'], '--nat is a share from 0 to 1, not 1.1'],
    [['--churn', '-1'], '--churn is a share'],
    [['--late', 'NaN'], '--late is a share'],
    [['--households', '0'], '--households is a whole number from 1 to 1000000, not 0'],
    [['--households', '99999999'], '--households is a whole number'],
    [['--seed', '1.5'], '--seed is a whole number'],
    [['--window-days', '61'], '--window-days is a whole number from 1 to 60'],
    [['--sweep', 'truth'], '--sweep is one of nat, cgnat'],
  ])('refuses %s', async (words, message) => {
    const { code, lines } = await run(['simulate', ...words]);
    expect(code).toBe(2);
    expect(lines[0].error.message).toContain(message);
  });
  it('matches as `attribution match` does, of whose lines it makes its world', async () => {
    const world = makeWorld(3, 6000, 2, { ...DEFAULT_DISTURBANCES, organic: 0.5, late: 0.2 });
    const [recorded] = recordWorld(world);
    const { campaigns } = world.plan.advertisers[0]!;
    const file = [
      ...KNOWN_NETWORKS.map(({ cidr, class: named }) => ({ kind: 'ip-class', cidr, class: named })),
      ...campaigns.map(({ id, code, path, from, to }) => ({
        kind: 'campaign',
        campaign: id,
        codes: [code],
        paths: [path],
        from: new Date(from).toISOString(),
        to: new Date(to + 30 * DAY_MS).toISOString(),
      })),
      ...recorded!.lines.map((line) => Object.assign({}, line, { at: new Date(line.at).toISOString() })),
    ];
    const { code, lines } = await run(['match', '-'], file.map((line) => JSON.stringify(line)).join('\n'));
    expect(code).toBe(0);
    const simulated = [...matchLines(recorded!.lines, campaigns, 30)].map(([orderId, { campaign, method, confidence, excluded }]) => ({
      orderId,
      campaign,
      method,
      confidence,
      excluded: excluded ?? undefined,
    }));
    expect(
      lines.map(({ orderId, campaign, method, confidence, excluded }) => ({ orderId, campaign, method, confidence, excluded })),
    ).toEqual(simulated);
    expect(simulated.filter(({ campaign }) => campaign !== null).length).toBeGreaterThan(10);
  });
});
