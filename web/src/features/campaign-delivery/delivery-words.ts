import type { DeliveryAlertKind, ForecastBasis, ImpressionBasis } from '../../graphql/generated/graphql.ts';

/** By what an impression is told (C33), in words. */
export const basisWords: Record<ImpressionBasis, string> = {
  PREFIX: 'by the measurement prefix, which sees requests and no bytes',
  BYTES_SERVED: 'every byte of the spot was served',
  BYTES_REQUESTED: 'every byte of the spot was asked for',
  DOWNLOADS: 'the valid download stands for the spot, whose bytes are not known',
};

/** What a forecast is made of, in words. */
export const forecastWords: Record<ForecastBasis, string> = {
  DELIVERED: 'the flights are over: it is what was delivered',
  HISTORY: 'how downloads of earlier episodes went on from where these are now',
  TOO_LITTLE_HISTORY: 'too little past: a factor of two either way, by convention',
};

/** What is off in delivery, in words. */
export const alertWords: Record<DeliveryAlertKind, string> = {
  UNDER_PACING: 'Behind its curve',
  OVER_PACING: 'Ahead of its curve',
  UNDER_DELIVERED: 'Over, and less was delivered than was contracted',
  OVER_DELIVERED: 'More was delivered than was contracted; it pays the agreed price',
};
