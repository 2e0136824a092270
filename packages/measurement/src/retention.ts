/** The longest time between hearing an ad and buying that anybody may choose, in days. // A1 */
export const LONGEST_ATTRIBUTION_DAYS = 60;

/** Household keys are erased so many days after their day began: the longest window, a day, and the day itself. // A5d */
export const HOUSEHOLD_KEY_DAYS = LONGEST_ATTRIBUTION_DAYS + 2;

/** How late a log or a report may bring a request and still have it counted into its own day. */
export const LATE_EVENT_DAYS = 30;

/** How long requests are kept one by one, where the operator does not say: a whole year can be counted anew, and some more. */
export const EVENT_RETENTION_DAYS = 400;
