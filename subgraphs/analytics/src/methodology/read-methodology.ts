import { requireViewer } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { type MeasurementSetting, readMeasurementSetting } from '../listening/measurement-setting.ts';
import { attributionsOf, type DataAttribution, PACKAGED_LISTS } from './data-attributions.ts';
import { describeMethodology, type Methodology } from './describe-methodology.ts';
import { readMethodologyFacts } from './methodology-facts.ts';

/** How numbers are made for an organization, every open choice of the standard included. */
export interface MethodologyFigures extends Methodology, Pick<MeasurementSetting, 'window' | 'maxPerIp' | 'timeZone'> {
  listVersion: string;
  attributions: DataAttribution[];
  sharedNetworks: number;
  /** Where everybody may read the same. */
  documentUrl: string;
}

/** The description of the methodology, as it is set for the viewer's organization. */
export async function readMethodology(context: OperationContext): Promise<MethodologyFigures> {
  const { organizationId } = requireViewer(context.viewer);
  const { methodologySettings, publicUrl } = context;
  const facts = await context.read(async (em) => {
    const known = await readMethodologyFacts(em, organizationId, methodologySettings);
    if (known) return known;
    // Its announcement is still on its way; the defaults are in force.
    const setting = await readMeasurementSetting(em, organizationId);
    const none = { organizationName: null, sharedNetworks: 0, liftedNetworks: 0, consentRequired: true, listEditions: [] };
    return { ...methodologySettings, ...none, organizationId, setting };
  });
  const { window, maxPerIp, timeZone } = facts.setting;
  const listVersion = facts.listEditions[0] ?? PACKAGED_LISTS;
  return {
    ...describeMethodology(facts),
    window,
    maxPerIp,
    timeZone,
    listVersion,
    attributions: attributionsOf(listVersion),
    sharedNetworks: facts.sharedNetworks,
    documentUrl: new URL(`/methodology/${organizationId}`, publicUrl).href,
  };
}
