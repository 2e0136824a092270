import { TCString } from '@iabtcf/core';
import { readGpp, type GppSignals } from './gpp-consent.ts';

/** What somebody said to being measured. */
export type ConsentState = 'granted' | 'denied' | 'unknown';

/** What was said, and by which of the signals; null where none said anything. */
export interface Consent {
  state: ConsentState;
  signal: ConsentSignal | null;
}

export type ConsentSignal = 'consent' | 'gdpr_consent' | 'us_privacy' | 'gpp' | 'Sec-GPC' | 'DNT';

/** Signals as they come with a request; whatever is absent says nothing, nor does what is unreadable, but for a GPP string. */
export interface ConsentSignals extends GppSignals {
  /** The flag of the page's own: granted, denied or unknown. */
  flag?: string | null | undefined;
  /** IAB TCF: whether the GDPR applies, `1` or `0`. */
  gdpr?: string | null | undefined;
  /** IAB TCF: the TC string. */
  gdprConsent?: string | null | undefined;
  /** IAB US privacy string, such as `1YNN`. */
  usPrivacy?: string | null | undefined;
  /** The headers of these names. */
  globalPrivacyControl?: string | null | undefined;
  doNotTrack?: string | null | undefined;
}

/** TCF: storing or reading on a device, and measuring how advertising performs. Both are needed to tell who heard and bought. */
const PURPOSES = [1, 7];
/**
 * Purposes stand at fixed places at the beginning of a TC string of version 2. What follows is of vendors, which nobody asks about here: lists
 * whose entries may each name all 65,535, and take a second to read where somebody made them to.
 */
const PURPOSES_CHARACTERS = 34;
/** No vendors, no restrictions. */
const NO_VENDORS = 'A'.repeat(12);

/**
 * What the signals say together: one explicit no is a no; else one explicit yes is a yes; else a browser that asks not to be tracked
 * says no. Silence is `unknown`, as is what cannot be read.
 */
export function readConsent(signals: ConsentSignals): Consent {
  const explicit: [ConsentSignal, ConsentState][] = [
    ['consent', readFlag(signals.flag)],
    ['gdpr_consent', readTc(signals)],
    ['us_privacy', readUsPrivacy(signals.usPrivacy)],
    ['gpp', readGpp(signals, { tc: readGppTc, usPrivacy: readUsPrivacy })],
  ];
  for (const wanted of ['denied', 'granted'] as const) {
    const said = explicit.find(([, state]) => state === wanted);
    if (said) return { state: wanted, signal: said[0] };
  }
  if (signals.globalPrivacyControl?.trim() === '1') return { state: 'denied', signal: 'Sec-GPC' };
  if (signals.doNotTrack?.trim() === '1') return { state: 'denied', signal: 'DNT' };
  return { state: 'unknown', signal: null };
}

function readFlag(flag: string | null | undefined): ConsentState {
  const said = flag?.trim().toLowerCase() ?? '';
  if (['granted', 'true', 'yes', '1'].includes(said)) return 'granted';
  if (['denied', 'false', 'no', '0'].includes(said)) return 'denied';
  return 'unknown';
}

/** A TC string (of version 2: it begins with a C) speaks where the GDPR is not said to be out of force. */
function readTc({ gdpr, gdprConsent }: ConsentSignals): ConsentState {
  const text = gdprConsent?.trim();
  if (!text?.startsWith('C') || text.length < PURPOSES_CHARACTERS || gdpr?.trim() === '0') return 'unknown';
  try {
    const { purposeConsents } = TCString.decode(text.slice(0, PURPOSES_CHARACTERS) + NO_VENDORS);
    return PURPOSES.every((purpose) => purposeConsents.has(purpose)) ? 'granted' : 'denied';
  } catch {
    return 'unknown';
  }
}

/** The TC string within a GPP string: one that cannot be read is a no, as the rest of it is. */
function readGppTc(text: string): ConsentState {
  const state = readTc({ gdprConsent: text });
  return state === 'unknown' ? 'denied' : state;
}

/** An opt-out of sale is a no. Its absence is no yes: it only says that nobody objected. */
function readUsPrivacy(text: string | null | undefined): ConsentState {
  return /^1[YN-]Y[YN-]$/i.test(text?.trim() ?? '') ? 'denied' : 'unknown';
}
