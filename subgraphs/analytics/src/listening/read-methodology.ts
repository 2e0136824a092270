import { requireViewer } from '@castgraph/auth/scopes';
import { IP_RANGES_VERSION } from '@castgraph/measurement/ip-class';
import type { OperationContext } from '@castgraph/service/context';
import { METHODOLOGY_RULES } from './methodology-rules.ts';
import { type MeasurementSetting, readMeasurementSetting } from './measurement-setting.ts';

/** How numbers are made for an organization, every open choice of the standard included. */
export interface MethodologyFigures extends Pick<MeasurementSetting, 'window' | 'maxPerIp' | 'timeZone'> {
  standard: string;
  listVersion: string;
  rules: readonly { id: string; text: string }[];
}

/** The description of the methodology, as it is set for the viewer's organization. */
export async function readMethodology(context: OperationContext): Promise<MethodologyFigures> {
  const { organizationId } = requireViewer(context.viewer);
  const { window, maxPerIp, timeZone } = await context.read((em) => readMeasurementSetting(em, organizationId));
  return {
    standard: 'IAB Tech Lab Podcast Technical Measurement Guidelines v2.3',
    window,
    maxPerIp,
    timeZone,
    listVersion: IP_RANGES_VERSION,
    rules: METHODOLOGY_RULES,
  };
}
