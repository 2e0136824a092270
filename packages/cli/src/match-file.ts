import type { JudgedOrders, MatcherOptions } from '@castgraph/measurement/attribution/order-matcher';
import { OrderMatcher } from '@castgraph/measurement/attribution/order-matcher';
import type { CommandIo } from './command.ts';
import { exposureBucket, readExposure, writeExposure } from './exposure-line.ts';
import { readLines } from './read-input.ts';
import { atLine, readMatchLine } from './read-match-line.ts';
import { Spill } from './spill.ts';

/**
 * Matches the orders of a file. Its lines may come in any order, and exposures may be more than memory holds: they wait in an encrypted
 * temporary file and are matched network by network. Memory is that of everything else, orders above all, and of the exposures of
 * a 256th of the networks. Throws BAD_INPUT with the line that is wrong.
 */
export async function matchFile(file: string, io: CommandIo, options: MatcherOptions): Promise<JudgedOrders> {
  const matcher = new OrderMatcher(options);
  const spill = new Spill();
  try {
    let line = 0;
    for await (const text of readLines(file, io)) {
      line++;
      if (text.trim() !== '') await addLine(matcher, spill, text, line);
    }
    for (const bucket of spill.buckets()) matcher.addExposures((await spill.take(bucket)).map(readExposure));
    return matcher.judge();
  } finally {
    await spill.close();
  }
}

async function addLine(matcher: OrderMatcher, spill: Spill, text: string, line: number): Promise<void> {
  const read = readMatchLine(text, line);
  switch (read.kind) {
    case 'exposure':
      if (read.exposure.campaign !== null) matcher.campaigns.know(read.exposure.campaign);
      // Without an address an exposure is nobody's.
      if (read.exposure.network !== null) await spill.add(exposureBucket(read.exposure.network), writeExposure(read.exposure));
      return;
    case 'order':
      return matcher.addOrder(read.order);
    case 'signal':
      return matcher.addSignal(read.signal);
    case 'refund':
      return matcher.addRefund(read.refund);
    case 'campaign':
      return atLine(line, () => matcher.addCampaign(read.sign));
    case 'ip-class':
      return atLine(line, () => matcher.addresses.set(read.cidr, read.named));
  }
}
