import { requireViewer } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { attributionsOf, type DataAttribution } from './data-attributions.ts';
import { METHODOLOGY_RULES } from './methodology-rules.ts';
import { type MeasurementSetting, readMeasurementSetting } from './measurement-setting.ts';
import { readListsVersion } from './read-lists-version.ts';

/** How numbers are made for an organization, every open choice of the standard included. */
export interface MethodologyFigures extends Pick<MeasurementSetting, 'window' | 'maxPerIp' | 'timeZone'> {
  standard: string;
  listVersion: string;
  attributions: DataAttribution[];
  rules: readonly { id: string; text: string }[];
}

/** The description of the methodology, as it is set for the viewer's organization. */
export async function readMethodology(context: OperationContext): Promise<MethodologyFigures> {
  const { organizationId } = requireViewer(context.viewer);
  const [{ window, maxPerIp, timeZone }, listVersion] = await context.read(
    async (em) => [await readMeasurementSetting(em, organizationId), await readListsVersion(em, organizationId)] as const,
  );
  return {
    standard: 'IAB Tech Lab Podcast Technical Measurement Guidelines v2.3',
    window,
    maxPerIp,
    timeZone,
    listVersion,
    attributions: attributionsOf(listVersion),
    rules: METHODOLOGY_RULES,
  };
}
