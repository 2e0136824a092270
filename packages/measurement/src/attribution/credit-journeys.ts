import { badInput } from '@castgraph/kernel/errors';
import { type ChannelCredits, type ChannelPath, openPath } from './channel-path.ts';
import { type AttributionModel, type CreditOptions, creditTouches, JOURNEY_MODELS, type JourneyModel } from './credit-touches.ts';
import { creditPaths as creditByRemoval } from './markov.ts';
import { creditPaths as creditByShapley } from './shapley.ts';

/** A path whose touches may have times, Unix ms ascending, one for each channel. */
export interface Journey extends ChannelPath {
  times?: readonly number[];
}

/**
 * Adds up what a model credits channels with, journey by journey. Models of one journey keep nothing of it; Markov and Shapley keep one
 * entry for each different path. Journeys without times have theirs in order, which time decay cannot use: the caller refuses it.
 */
export class JourneyCredits {
  readonly #model: AttributionModel;
  readonly #options: CreditOptions;
  readonly #credits: ChannelCredits = new Map();
  readonly #paths = new Map<string, { channels: readonly string[]; conversions: number; value: number; nulls: number }>();

  constructor(model: AttributionModel, options: CreditOptions = {}) {
    this.#model = model;
    this.#options = options;
  }

  /** Throws BAD_INPUT for counts below 0 and for what is no number. */
  add(journey: Journey): void {
    openPath(this.#credits, journey);
    const model = JOURNEY_MODELS.find((known) => known === this.#model);
    if (model) this.#share(journey, model);
    else this.#keep(journey);
  }

  /** Every channel of every journey, unrounded. Throws BAD_INPUT for more channels than a chain is solved for and for sums beyond all numbers. */
  credits(): ChannelCredits {
    const paths = [...this.#paths.values()];
    const credited = this.#model === 'markov' ? creditByRemoval(paths) : this.#model === 'shapley' ? creditByShapley(paths) : this.#credits;
    for (const { conversions, value } of credited.values())
      if (!Number.isFinite(conversions + value)) throw badInput('The conversions or values together are too large to be added');
    return new Map(this.#credits.keys().map((channel) => [channel, credited.get(channel)!]));
  }

  #share({ channels, times, conversions, value }: Journey, model: JourneyModel): void {
    const shares = creditTouches(times ?? [...channels.keys()], model, this.#options);
    for (const [index, channel] of channels.entries()) {
      const credit = this.#credits.get(channel)!;
      credit.conversions += shares[index]! * conversions;
      credit.value += shares[index]! * value;
    }
  }

  #keep({ channels, conversions, value, nulls }: Journey): void {
    const key = JSON.stringify(channels);
    const known = this.#paths.get(key);
    if (!known) {
      this.#paths.set(key, { channels, conversions, value, nulls });
      return;
    }
    known.conversions += conversions;
    known.value += value;
    known.nulls += nulls;
  }
}
