import type { DownloadWindow } from '../generated/resolvers.ts';
import type { Asked } from '../listening/ask.ts';
import { SOURCE_NAMES } from '../listening/source-names.ts';
import { WINDOW_NAMES } from '../listening/window-names.ts';

/** What figures rest on; no number leaves without it. */
export interface FigureBasis {
  source: string;
  window: DownloadWindow;
  timeZone: string;
  /** RFC 3339: the last instant up to which every request has been counted. */
  asOf: string;
  /** Whether requests of the span may be missing. */
  provisional: boolean;
}

/** What figures of a span that ends at `to` (Unix ms) rest on. */
export function figureBasisOf({ setting, source, asOf }: Asked, timeZone: string, to: number = Number.POSITIVE_INFINITY): FigureBasis {
  return {
    source: SOURCE_NAMES[source],
    window: WINDOW_NAMES[setting.window],
    timeZone,
    asOf: asOf.toISOString(),
    provisional: to > asOf.getTime(),
  };
}
