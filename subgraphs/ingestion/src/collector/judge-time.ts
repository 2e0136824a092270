import { DAY_MS } from '@castgraph/kernel/days';

/** Events later than this are outside of all windows that are still open (R20); their days may be gone from the log. */
const LATEST_MS = 30 * DAY_MS;
/** Clocks differ; days that have not come yet belong to no count. */
const AHEAD_MS = 5 * 60_000;

/** A row that is not taken: a code for programs, a sentence for people, the field it is about. */
export interface RowFault {
  code: string;
  message: string;
  field?: string;
}

/** Whether something of that instant is still, or already, taken; null when it is. */
export function judgeTime(at: number, now: number, field: string): RowFault | null {
  if (at < now - LATEST_MS) return { code: 'TOO_LATE', message: 'It happened more than 30 days ago; its time is closed', field };
  if (at > now + AHEAD_MS) return { code: 'IN_THE_FUTURE', message: 'It lies more than 5 minutes ahead of our clock', field };
  return null;
}
