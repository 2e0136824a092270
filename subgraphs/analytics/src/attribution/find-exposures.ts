import { householdConfidence, isNoisy } from '@castgraph/measurement/attribution/household';
import { isHousehold, type IpClass } from '@castgraph/measurement/ip-class';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ConversionFacts } from './conversion-facts.ts';
import type { EvidenceByConversion } from './evidence.ts';

import { isOfSponsor, isWithinWindow } from './open-campaign.ts';
import { readHouseholds, type HeardDownload } from './read-households.ts';
import { isHeardIn, readSpots, type Spot } from './read-spots.ts';
import type { ReadTerms } from './read-terms.ts';

interface Asking {
  found: EvidenceByConversion;
  terms: ReadTerms;
}

/** A campaign's spot in a download of the buyer's household. */
interface Exposure {
  download: HeardDownload;
  spot: Spot;
}

/**
 * Household evidence: downloads of an order's household, in the campaign's flight, that hold its spots. // A1
 * Networks that are no homes, and households with too many apps or downloads, match nothing; they are modelled. // A3, A5b
 */
export async function findExposures(
  em: EntityManager,
  organizationId: string,
  conversions: readonly ConversionFacts[],
  asking: Asking,
): Promise<void> {
  const homes: ConversionFacts[] = [];
  for (const conversion of conversions) {
    const { id, householdKey, ipClass } = conversion;
    const refuse = (reason: 'NO_HOUSEHOLD' | 'SHARED_NETWORK') =>
      asking.found.refuse(id, { method: 'household', campaign: null, at: null, reason });
    if (householdKey === null) refuse('NO_HOUSEHOLD');
    else if (ipClass !== null && !isHousehold(ipClass as IpClass)) refuse('SHARED_NETWORK');
    else homes.push(conversion);
  }
  if (homes.length === 0) return;
  const heard = await readHouseholds(em, organizationId, homes);
  const spots = await readSpots(em, organizationId, [...heard.values()].flat());
  for (const conversion of homes) judgeHousehold(conversion, heard.get(conversion.id) ?? [], { spots, ...asking });
}

function judgeHousehold(
  conversion: ConversionFacts,
  heard: readonly HeardDownload[],
  { found, terms, spots }: Asking & { spots: ReadonlyMap<string, readonly Spot[]> },
): void {
  const { id, at, sponsorId } = conversion;
  const exposures = heard.flatMap((download) =>
    download.isImplausible
      ? []
      : (spots.get(download.podcastId) ?? []).filter((spot) => isHeardIn(spot, download)).map((spot) => ({ download, spot })),
  );
  const refuse = (reason: Parameters<typeof refuseAll>[2]) => refuseAll(found, id, reason, exposures);
  if (exposures.length === 0) return found.refuse(id, { method: 'household', campaign: null, at: null, reason: 'NOT_HEARD' });
  // A listener key is one app at one address.
  if (isNoisy(heard.map(({ at: heardAt, listenerKey }) => ({ at: heardAt, userAgent: listenerKey })))) return refuse('NOISY_HOUSEHOLD');
  // Nobody knows whose shop it was: a household that heard several advertisers speaks for none of them.
  if (sponsorId === null && new Set(exposures.map(({ spot }) => spot.sponsorId)).size > 1) return refuse('SPONSOR_UNKNOWN');
  for (const { download, spot } of exposures) {
    const campaign = terms(spot);
    const turnDown = (reason: 'OTHER_SPONSOR' | 'OUTSIDE_WINDOW' | 'SHARED_NETWORK') =>
      found.refuse(id, { method: 'household', campaign: spot.id, at: download.at, reason });
    if (!isOfSponsor(campaign, sponsorId)) turnDown('OTHER_SPONSOR');
    else if (!isHousehold(download.ipClass as IpClass)) turnDown('SHARED_NETWORK');
    else if (!isWithinWindow(campaign, download.at, at)) turnDown('OUTSIDE_WINDOW');
    else
      found.accept(id, {
        method: 'household',
        campaign: spot.id,
        terms: campaign,
        at: download.at,
        confidence: householdConfidence({ ageMs: at - download.at, isSameDevice: isSameDevice(download, conversion) }),
        placementId: spot.placementId,
        podcastId: download.podcastId,
        episodeId: download.episodeId,
        eventId: download.eventId,
      });
  }
}

/** The kinds that were told at both ends; where either was not told, they are not the same. // A5 */
function isSameDevice({ device: heardOn }: HeardDownload, { device: boughtOn }: ConversionFacts): boolean {
  return boughtOn !== null && boughtOn !== 'unknown' && heardOn === boughtOn;
}

function refuseAll(
  found: EvidenceByConversion,
  id: string,
  reason: 'NOISY_HOUSEHOLD' | 'SPONSOR_UNKNOWN',
  exposures: readonly Exposure[],
): void {
  const latest = new Map(exposures.map(({ download, spot }) => [spot.id, download.at]));
  for (const [campaign, at] of latest) found.refuse(id, { method: 'household', campaign, at, reason });
}
