import { connect } from 'node:net';
import { quantile } from '../quantile.ts';
import { writeAudioRequest, type AudioSource } from './audio-requests.ts';

/** What to send, as the parent process says it. */
export interface LoadOrder {
  port: number;
  source: AudioSource;
  /** The number of the first request, so that no two runs have the same listeners. */
  from: number;
  connections: number;
  /** How many requests in all. */
  count: number;
}

/** What came of it. */
export interface LoadResult {
  answered: number;
  /** Answers that were no 302. */
  wrong: number;
  seconds: number;
  p50Ms: number;
  p99Ms: number;
  /** CPU seconds that this process used: it shares the machine with what it measures. */
  cpuSeconds: number;
}

const END = Buffer.from('\r\n\r\n');

/**
 * A load generator in a process of its own: connections that each send the next request when the answer to the last is
 * there, over bare sockets, because a whole HTTP client costs more than the servers that are measured. Answers have no body.
 */
async function sendLoad({ port, source, from, connections, count }: LoadOrder): Promise<LoadResult> {
  const latencies: number[] = [];
  let [sent, wrong] = [from, 0];
  const startedAt = performance.now();
  const cpuBefore = process.cpuUsage();
  const runs = Array.from({ length: connections }, () => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let sentAt = 0;
    let held: Buffer | null = null;
    const next = () => {
      if (sent >= from + count) return void socket.end(resolve);
      sentAt = performance.now();
      socket.write(writeAudioRequest(source, sent++), 'latin1');
    };
    socket.once('connect', next).on('error', reject);
    socket.on('data', (chunk) => {
      const answer: Buffer = held ? Buffer.concat([held, chunk]) : chunk;
      if (!answer.subarray(-END.length).equals(END)) return void (held = answer);
      held = null;
      latencies.push(performance.now() - sentAt);
      if (answer.toString('latin1', 9, 12) !== '302') wrong += 1;
      next();
    });
    return promise;
  });
  await Promise.all(runs);
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    answered: latencies.length,
    wrong,
    seconds: (performance.now() - startedAt) / 1000,
    p50Ms: quantile(latencies, 0.5),
    p99Ms: quantile(latencies, 0.99),
    cpuSeconds: (user + system) / 1e6,
  };
}

process.on('message', (order: LoadOrder) => {
  void sendLoad(order).then((result) => process.send!(result));
});
