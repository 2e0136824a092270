import type { OperationContext } from '@castgraph/service/context';
import { byKey } from '../by-key.ts';
import { readAttributionSettings } from './read-attribution-settings.ts';
import { readExplanations } from './read-explanation.ts';
import { readTouches, readVersions } from './read-versions.ts';

declare module '@castgraph/service/context' {
  interface OperationLoaders extends AttributionLoaders {}
}

type AttributionLoaders = ReturnType<typeof attributionLoaders>;

/** Versions of credits, their touches, and what was found of conversions; one statement, or a fixed number, per tick and kind. */
export function attributionLoaders(context: OperationContext) {
  return {
    versionsOfConversion: byKey((ids) => readVersions(context, ids)),
    touchesOfVersion: byKey((keys) => readTouches(context, keys)),
    explanationOfConversion: byKey((ids) => readExplanations(context, ids)),
    attributionSettingOfSponsor: byKey((ids) => readAttributionSettings(context, ids)),
  };
}
