import { addDays, type Day } from '@castgraph/kernel/days';
import { formatDecimal, type Money } from '@castgraph/kernel/money';
import type { CampaignObjective, PacingCurve, UnderDelivery } from '../../graphql/generated/graphql.ts';
import { isDay } from '../../shared/day-range.ts';
import { parseMoney } from '../../shared/parse-money.ts';

export const CURRENCIES = ['EUR', 'USD', 'GBP', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CAD', 'AUD', 'NZD', 'JPY', 'BRL', 'INR'];
export const AMOUNT = 'Write the amount in digits, such as 2500 or 2500.50';
export const MOST_FLIGHTS = 20;
const FLIGHT_DAYS = 28;

/** A flight as it is typed; `key` tells rows apart while they come and go. */
export interface FlightValues {
  key: string;
  /** Of a flight that is kept already. */
  id: string | null;
  firstDay: string;
  lastDay: string;
  name: string;
}

/** A campaign as it is typed. */
export interface CampaignValues {
  name: string;
  brandId: string | null;
  objective: CampaignObjective | null;
  markets: string[];
  currency: string;
  cost: string;
  cpm: string;
  customerValue: string;
  flights: FlightValues[];
  attributionWindowDays: number | string;
  halfLifeDays: number | string;
  pacingCurve: PacingCurve;
  underDelivery: UnderDelivery;
}

/** A campaign as it is kept. */
export interface KeptCampaign {
  name: string;
  brand?: { id: string } | null;
  objective?: CampaignObjective | null;
  markets: readonly string[];
  cost: Money;
  cpm?: Money | null;
  customerValue?: Money | null;
  flights: ReadonlyArray<{ id: string; firstDay: Day; lastDay: Day; name?: string | null }>;
  attributionWindowDays: number;
  halfLifeDays: number;
  pacingCurve: PacingCurve;
  underDelivery: UnderDelivery;
}

/** What a new campaign is proposed to be: four weeks from today on. */
export function emptyCampaign(today: Day): CampaignValues {
  return {
    name: '',
    brandId: null,
    objective: null,
    markets: [],
    currency: 'EUR',
    cost: '',
    cpm: '',
    customerValue: '',
    flights: [{ key: 'first', id: null, firstDay: today, lastDay: addDays(today, FLIGHT_DAYS - 1), name: '' }],
    attributionWindowDays: 30,
    halfLifeDays: 7,
    pacingCurve: 'LINEAR',
    underDelivery: 'PRO_RATA',
  };
}

/** A kept campaign, to be changed. */
export function campaignValuesOf(kept: KeptCampaign): CampaignValues {
  return {
    name: kept.name,
    brandId: kept.brand?.id ?? null,
    objective: kept.objective ?? null,
    markets: [...kept.markets],
    currency: kept.cost.currency,
    cost: formatDecimal(kept.cost),
    cpm: kept.cpm ? formatDecimal(kept.cpm) : '',
    customerValue: kept.customerValue ? formatDecimal(kept.customerValue) : '',
    flights: kept.flights.map(({ id, firstDay, lastDay, name }) => ({ key: id, id, firstDay, lastDay, name: name ?? '' })),
    attributionWindowDays: kept.attributionWindowDays,
    halfLifeDays: kept.halfLifeDays,
    pacingCurve: kept.pacingCurve,
    underDelivery: kept.underDelivery,
  };
}

/** A flight of as many days as the last one, right after it. */
export function nextFlight(flights: readonly FlightValues[], today: Day, key: string): FlightValues {
  const last = flights.at(-1)?.lastDay;
  const firstDay = isDay(last) ? addDays(last, 1) : today;
  return { key, id: null, firstDay, lastDay: addDays(firstDay, FLIGHT_DAYS - 1), name: '' };
}

/** What is wrong with a campaign, by field; flights under `flights.<index>.<field>`. */
export function checkCampaign(values: CampaignValues): Record<string, string> {
  const { currency, cost, cpm, customerValue } = values;
  const isOptional = (text: string) => text.trim() === '' || parseMoney(text, currency) !== undefined;
  return {
    ...(values.name.trim() === '' && { name: 'Enter a name' }),
    ...(!parseMoney(cost, currency) && { cost: AMOUNT }),
    ...(!isOptional(cpm) && { cpm: AMOUNT }),
    ...(!isOptional(customerValue) && { customerValue: AMOUNT }),
    ...(!isWithin(values.attributionWindowDays, 1, 60) && { attributionWindowDays: 'Between 1 and 60 days' }),
    ...(!isWithin(values.halfLifeDays, 1, 60) && { halfLifeDays: 'Between 1 and 60 days' }),
    ...Object.assign({}, ...values.flights.map((flight, index) => checkFlight(flight, index, values.flights))),
  };
}

function checkFlight(flight: FlightValues, index: number, all: readonly FlightValues[]): Record<string, string> {
  const { firstDay, lastDay } = flight;
  if (!isDay(firstDay)) return { [`flights.${index}.firstDay`]: 'Choose the first day' };
  if (!isDay(lastDay)) return { [`flights.${index}.lastDay`]: 'Choose the last day' };
  if (lastDay < firstDay) return { [`flights.${index}.lastDay`]: 'Choose a day after the first' };
  const other = all.findIndex((each, at) => at < index && each.firstDay <= lastDay && firstDay <= each.lastDay);
  return other < 0 ? {} : { [`flights.${index}.firstDay`]: `Shares days with flight ${other + 1}` };
}

/** The campaign as the API takes it. Call it for values that `checkCampaign` finds nothing wrong with. */
export function campaignInputOf(values: CampaignValues) {
  const { currency, cost, cpm, customerValue, flights, attributionWindowDays, halfLifeDays, name, ...rest } = values;
  return {
    ...rest,
    name: name.trim(),
    cost: parseMoney(cost, currency)!,
    cpm: parseMoney(cpm, currency) ?? null,
    customerValue: parseMoney(customerValue, currency) ?? null,
    attributionWindowDays: Number(attributionWindowDays),
    halfLifeDays: Number(halfLifeDays),
    flights: flights.map(({ id, firstDay, lastDay, name: flightName }) => ({ id, firstDay, lastDay, name: flightName.trim() || null })),
  };
}

function isWithin(value: number | string, least: number, most: number): boolean {
  return value !== '' && Number.isInteger(Number(value)) && Number(value) >= least && Number(value) <= most;
}
