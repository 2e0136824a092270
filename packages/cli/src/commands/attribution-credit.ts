import { JourneyCredits } from '@castgraph/measurement/attribution/credit-journeys';
import { ATTRIBUTION_MODELS, type AttributionModel } from '@castgraph/measurement/attribution/credit-touches';
import type { Command } from '../command.ts';
import { HALF_LIFE_OPTION, readHalfLife } from '../read-half-life.ts';
import { readJourneys } from '../read-journeys.ts';
import { UsageError } from '../usage-error.ts';
import { writeJson } from '../write-output.ts';

export const attributionCredit: Command = {
  path: ['attribution', 'credit'],
  summary: 'credit channels with the conversions of journeys, by one of seven models',
  positionals: ['FILE'],
  options: {
    model: { value: ATTRIBUTION_MODELS.join('|'), required: true, help: 'how a conversion is shared among its touches' },
    'half-life-days': HALF_LIFE_OPTION,
  },
  details: [
    `Input: JSON lines of journeys {"touches":[{"channel","at"}],"converted","value"}, touches in any order, "at" RFC 3339, "value"
optional; or CSV path,total_conversions,total_conversion_value,total_null with a header, "a > b > a" for a path, the last two
columns optional. Journeys without conversion matter to markov alone.`,
    `Models:
  first-touch     all to the first touch
  last-touch      all to the last touch
  linear          the same to each touch
  time-decay      half as much for each half-life that a touch is older than the last; needs times, which CSV has not
  position-based  40 % to the first, 40 % to the last, 20 % among those between; halves where there are two
  markov          by removal effect in a chain of order 1, solved exactly; consecutive repeats of a channel are one visit. The shares
                  go for conversions and for their value alike
  shapley         by Shapley value, a set of channels being worth the conversions of the journeys that met no other channel`,
    `Output: {"credits":{channel:{"conversions","value"}}}, unrounded, in the input's unit, every channel of the input included. A journey
without touches credits nobody.`,
  ],
  examples: ['attribution credit journeys.jsonl --model time-decay --half-life-days 7', 'attribution credit paths.csv --model markov'],
  async run(args, io) {
    const model = readModel(args.text('model')!);
    const credits = new JourneyCredits(model, readHalfLife(args));
    for await (const journey of readJourneys(args.positionals[0]!, io, model === 'time-decay')) credits.add(journey);
    await writeJson(io.stdout, { credits: Object.fromEntries(credits.credits()) });
  },
};

function readModel(text: string): AttributionModel {
  const model = ATTRIBUTION_MODELS.find((known) => known === text);
  if (!model) throw new UsageError(`--model is one of ${ATTRIBUTION_MODELS.join(', ')}, not ${text}`);
  return model;
}
