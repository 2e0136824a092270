/**
 * Every device that a user agent can be found to come from: the names of the OPAWG list. The set is closed, so that a breakdown
 * by device stays readable; models are not told apart, the user agent itself is kept for that.
 */
export const DEVICE_NAMES = [
  'Apple iPhone',
  'Android Phone',
  'Other Mobile Device',
  'Apple iPod',
  'Apple iPad',
  'Android Tablet',
  'Other Tablet',
  'Apple Computer',
  'Windows Computer',
  'Google Chromebook',
  'Other Computer',
  'Apple HomePod',
  'Amazon Smart Speaker',
  'Google Home',
  'Other Smart Speaker',
  'Apple TV',
  'Other Smart TV',
  'Apple Watch',
  'Other Watch',
  'Smart Car',
] as const;

export type DeviceName = (typeof DEVICE_NAMES)[number];

const BY_CATEGORY: Readonly<Record<string, DeviceName>> = {
  mobile: 'Other Mobile Device',
  computer: 'Other Computer',
  smart_speaker: 'Other Smart Speaker',
  smart_tv: 'Other Smart TV',
  watch: 'Other Watch',
  auto: 'Smart Car',
};

/** The device of the closed set that a list means by a name and a category of its own; null when it is none. */
export function deviceNamed(name: string, category: string | undefined): DeviceName | null {
  return DEVICE_NAMES.find((known) => known === name) ?? BY_CATEGORY[category ?? ''] ?? null;
}
