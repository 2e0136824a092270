import { addDays, type Day, dayStart, DAY_MS } from '@castgraph/kernel/days';
import { type Forecast, forecastFinal, forecastRemaining } from '@castgraph/measurement/delivery-forecast';
import { flightDays } from '@castgraph/measurement/flight-progress';
import { KNOWN_DAYS, pairsOfDays, pairsOfEpisodes } from '@castgraph/measurement/forecast-history';
import type { ForecastBasis } from '../generated/resolvers.ts';
import type { BookedSpot } from './booked-spot.ts';
import type { ImpressionRow } from './read-impressions.ts';
import { countImpressions } from './impression-counts.ts';
import { type EpisodeLife, LIFE_DAYS, type Past } from './read-past.ts';

/** How many impressions there will be at the end, in whole ones, and what that is made of. */
export interface DeliveryForecast extends Omit<Forecast, 'isFromHistory'> {
  basis: ForecastBasis;
}

/** An episode so old is past its curve: it goes on as its own last weeks went. */
const CURVE_DAYS = 60;

/** How the tail of an episode falls off where nothing is known of its show: by the square root of its age cubed. */
const tailShare = (age: number): number => (1 + age) ** -1.5;

/**
 * Forecasts what a spot will have delivered at the end of its flights. What came before today is certain; today and the days after it are forecast
 * in downloads, of which as many bring the spot as did so far.
 */
export function forecastSpot(spot: BookedSpot, rows: readonly ImpressionRow[], past: Past, today: Day): DeliveryForecast {
  const delivered = sum(rows.map(countImpressions));
  const ahead = flightDays(spot.flights).filter((day) => day >= today);
  if (ahead.length === 0) return certain(delivered);
  const before = rows.filter(({ day }) => day! < today);
  const downloads = sum(before.map((row) => row.downloads));
  const certainPart = sum(before.map(countImpressions));
  const remaining =
    spot.episodeId === null
      ? forecastShow(past.shows.get(spot.podcastId) ?? [], ahead, today)
      : forecastEpisode(spot.episodeId, past, ahead, today);
  return toWhole(forecastFinal(certainPart, remaining, downloads === 0 ? 1 : certainPart / downloads), delivered);
}

function forecastShow(daily: readonly number[], ahead: readonly Day[], today: Day): Forecast {
  const known = daily.slice(-KNOWN_DAYS);
  const mean = known.length === 0 ? 0 : sum(known) / known.length;
  const offsets = ahead.map((day) => daysFrom(today, day));
  return forecastRemaining(sum(known), pairsOfDays(daily, offsets), mean * ahead.length);
}

function forecastEpisode(episodeId: string, past: Past, ahead: readonly Day[], today: Day): Forecast {
  const { own, earlier } = past.episodes.get(episodeId) ?? { own: null, earlier: [] };
  const age = own === null ? 0 : Math.max(0, daysFrom(own.born, today));
  if (own !== null && age > CURVE_DAYS) return forecastShow(own.downloads, ahead, today);
  // One that is not out yet comes out, as far as anybody knows, on the first day that is left.
  const born = own !== null && own.born <= today ? own.born : ahead[0]!;
  const ages = ahead.map((day) => Math.min(LIFE_DAYS - 1, Math.max(0, daysFrom(born, day))));
  const known = age === 0 ? null : sum(own!.downloads.slice(0, age));
  const history = pairsOfEpisodes(
    earlier.map(({ downloads }) => downloads),
    age,
    ages,
  );
  return forecastRemaining(known, history, fallback(known, age, ages, earlier));
}

/** By the few earlier episodes there are, or a curve that nobody measured. */
function fallback(known: number | null, age: number, ages: readonly number[], earlier: readonly EpisodeLife[]): number {
  const rest = sum(ages.map(tailShare));
  if (known !== null) return (known * rest) / sum(Array.from({ length: age }, (_, day) => tailShare(day)));
  const firsts = earlier.map(({ downloads }) => sum(downloads) / Math.max(1, sum(downloads.map((_, day) => tailShare(day)))));
  return firsts.length === 0 ? 0 : (sum(firsts) / firsts.length) * rest;
}

/** Of spots together: the numbers add up as if all were high or low at once, and the least certain part names the sum. */
export function addSpotForecasts(forecasts: readonly DeliveryForecast[]): DeliveryForecast {
  const order: readonly ForecastBasis[] = ['DELIVERED', 'HISTORY', 'TOO_LITTLE_HISTORY'];
  const total = (field: keyof Omit<Forecast, 'isFromHistory'>) => sum(forecasts.map((forecast) => forecast[field]));
  return {
    expected: total('expected'),
    low80: total('low80'),
    high80: total('high80'),
    low95: total('low95'),
    high95: total('high95'),
    basis: order[Math.max(0, ...forecasts.map(({ basis }) => order.indexOf(basis)))]!,
  };
}

function certain(delivered: number): DeliveryForecast {
  return { expected: delivered, low80: delivered, high80: delivered, low95: delivered, high95: delivered, basis: 'DELIVERED' };
}

/** In whole impressions, and never fewer than there are. */
function toWhole({ isFromHistory, ...forecast }: Forecast, delivered: number): DeliveryForecast {
  const whole = (value: number, round: (value: number) => number) => Math.min(2_147_483_647, Math.max(delivered, round(value)));
  return {
    expected: whole(forecast.expected, Math.round),
    low80: whole(forecast.low80, Math.floor),
    high80: whole(forecast.high80, Math.ceil),
    low95: whole(forecast.low95, Math.floor),
    high95: whole(forecast.high95, Math.ceil),
    basis: isFromHistory ? 'HISTORY' : 'TOO_LITTLE_HISTORY',
  };
}

function daysFrom(first: Day, day: Day): number {
  return Math.round((dayStart(day) - dayStart(first)) / DAY_MS);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The first day whose downloads a forecast of shows looks at. */
export const firstPastDay = (today: Day): Day => addDays(today, -400);
