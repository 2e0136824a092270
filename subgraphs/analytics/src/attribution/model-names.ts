import type { AttributionModel } from '../generated/resolvers.ts';

/** The schema's names of the models of one path, by those under which shares are stored. */
const MODEL_NAME: Readonly<Record<string, AttributionModel>> = {
  'first-touch': 'FIRST_TOUCH',
  'last-touch': 'LAST_TOUCH',
  linear: 'LINEAR',
  'time-decay': 'TIME_DECAY',
  'position-based': 'POSITION_BASED',
};

/** Those models as they are stored. */
export const PATH_MODELS = Object.keys(MODEL_NAME);

/** The schema's name of a stored model. @throws Error for another */
export function modelName(stored: string): AttributionModel {
  const name = MODEL_NAME[stored];
  if (!name) throw new Error(`There is no model ${stored} of one path`);
  return name;
}
