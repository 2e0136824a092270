/** Share of a day's listening in each hour of local time: mornings and the way home. */
const HOURS = [8, 5, 4, 3, 4, 12, 32, 56, 62, 48, 40, 38, 42, 40, 36, 38, 48, 62, 58, 46, 38, 34, 26, 15];
const MEAN = HOURS.reduce((sum, share) => sum + share, 0) / HOURS.length;
/** Less on Saturday and Sunday. */
const WEEKEND = 0.72;

/** How much is listened to at an instant, beside the mean of a weekday: 0.08 at night, 1.8 at eight in the morning. */
export function listeningRate(at: number, hoursFromUtc: number): number {
  const local = new Date(at + hoursFromUtc * 3_600_000);
  const hour = local.getUTCHours();
  const part = local.getUTCMinutes() / 60;
  const share = HOURS[hour]! * (1 - part) + HOURS[(hour + 1) % 24]! * part;
  const isWeekend = local.getUTCDay() % 6 === 0;
  return (share / MEAN) * (isWeekend ? WEEKEND : 1);
}
