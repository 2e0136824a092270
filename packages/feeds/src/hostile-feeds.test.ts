import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { isCastgraphError } from '@castgraph/kernel/errors';
import { readFeed } from './read-feed.ts';

const fixture = readFileSync(new URL('../fixtures/every-construct.xml', import.meta.url));

const TOKENS =
  '< > & " \' <![CDATA[ ]]> <!-- --> </item> <item> </channel> <!DOCTYPE&#32;x&#32;[ &#0; &#xD800; &amp;amp; <?xml /> \0 \ufeff = <p> </rss> <rss> &#99999999; <!ENTITY'
    .split(' ')
    .map((token) => Buffer.from(token.replaceAll('&#32;', ' ')));

const CAUSES = ['read', 'empty', 'not-a-feed', 'truncated', 'unsafe-xml', 'too-deep', 'too-many-attributes', 'ill-formed'];

/** The same numbers on every machine, so that a failure can be looked at (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** One thing that networks, editors and attackers do to a document. */
function damage(bytes: Buffer, random: (below: number) => number): Buffer {
  const at = random(bytes.length + 1);
  const [before, after] = [bytes.subarray(0, at), bytes.subarray(at)];
  switch (random(6)) {
    case 0: {
      const changed = Buffer.from(bytes);
      if (changed.length > 0) changed[random(changed.length)] = random(256);
      return changed;
    }
    case 1:
      return Buffer.concat([before, after.subarray(random(200))]);
    case 2:
      return Buffer.concat([before, TOKENS[random(TOKENS.length)]!, after]);
    case 3: {
      const from = random(bytes.length + 1);
      return Buffer.concat([before, bytes.subarray(from, from + random(2000)), after]);
    }
    case 4:
      return Buffer.concat([before, ...Array.from({ length: random(40) }, () => TOKENS[random(TOKENS.length)]!), after]);
    default:
      return random(4) === 0 ? before : bytes;
  }
}

it('whatever happens to a document, it is read or refused with a typed cause, and a refusal never looks like an empty feed', () => {
  const outcomes = new Map<string, number>();
  for (let seed = 1; seed <= 400; seed++) {
    const random = randomFrom(seed);
    let bytes: Buffer = fixture;
    for (let times = 1 + random(6); times > 0; times--) bytes = damage(bytes, random);
    const outcome = outcomeOf(bytes, seed % 2 === 0 ? 'keep' : 'throw', seed);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  expect(outcomes.get('read')).toBeGreaterThan(100);
  expect(CAUSES).toEqual(expect.arrayContaining([...outcomes.keys()]));
});

/** `read`, the typed cause of the refusal, or what else was thrown. */
function outcomeOf(bytes: Buffer, onTruncated: 'keep' | 'throw', seed: number): string {
  try {
    return JSON.stringify(readFeed(bytes, { onTruncated })) === '' ? `empty at seed ${seed}` : 'read';
  } catch (error) {
    const cause = isCastgraphError(error) ? error.details['cause'] : undefined;
    return typeof cause === 'string' ? cause : `seed ${seed}: ${String(error)}`;
  }
}
