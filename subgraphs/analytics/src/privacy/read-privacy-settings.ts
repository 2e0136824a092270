import { requireScope } from '@castgraph/auth/scopes';
import { HOUSEHOLD_KEY_DAYS } from '@castgraph/measurement/retention';
import type { OperationContext } from '@castgraph/service/context';
import { type PrivacyChoices, type PrivacyLimits, type PrivacySetting, privacyInForce, readPrivacyChoices } from './privacy-setting.ts';

/** What is in force, within which limits, and where everybody may read it. */
export interface PrivacySettingsView extends PrivacySetting {
  maxEventDays: number;
  maxVerdictDays: number;
  householdKeyDays: number;
  documentUrl: string;
}

/** What the viewer's organization promises its listeners. */
export async function readPrivacySettings(context: OperationContext): Promise<PrivacySettingsView> {
  const { organizationId } = requireScope(context.viewer, 'operations:read');
  return viewPrivacy(context, organizationId, await context.read((em) => readPrivacyChoices(em, organizationId)));
}

/** The same, of choices that are known. */
export function viewPrivacy(
  { privacyLimits, publicUrl }: { privacyLimits: PrivacyLimits; publicUrl: string },
  organizationId: string,
  choices: PrivacyChoices,
): PrivacySettingsView {
  return {
    ...privacyInForce(choices, privacyLimits),
    maxEventDays: privacyLimits.eventDays,
    maxVerdictDays: privacyLimits.verdictDays,
    householdKeyDays: HOUSEHOLD_KEY_DAYS,
    documentUrl: new URL(`/privacy/${organizationId}`, publicUrl).href,
  };
}
