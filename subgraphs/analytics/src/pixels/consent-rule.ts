import type { ConsentState } from '@castgraph/measurement/consent';

/** Of every landing page that somebody may have been told apart by, what names a campaign alone stays. */
const CAMPAIGN_PARAMETER = 'utm_campaign';

/** Whether anything of a person may be kept: never against a no, always with a yes, and in silence as the organization says. */
export function mayKeepPerson(consent: ConsentState, consentRequired: boolean): boolean {
  return consent === 'granted' || (consent === 'unknown' && !consentRequired);
}

/** A landing page without what it tells of a person: neither path nor click, no more than the name of the campaign. */
export function withoutPerson(landingUrl: string | null): string | null {
  if (landingUrl === null || !URL.canParse(landingUrl, 'https://shop.invalid')) return null;
  const campaign = new URL(landingUrl, 'https://shop.invalid').searchParams.get(CAMPAIGN_PARAMETER);
  return campaign === null ? null : `/?${new URLSearchParams({ [CAMPAIGN_PARAMETER]: campaign }).toString()}`;
}
