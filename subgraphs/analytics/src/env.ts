import { readEnvironment } from '@castgraph/service/environment';
import { SETTINGS } from './environment-settings.ts';

/** What the worker was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment(SETTINGS);
