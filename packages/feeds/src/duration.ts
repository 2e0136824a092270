/**
 * A duration as feeds write it, in whole seconds: `3723`, `62:03`, `1:02:03`, `01:02:03.5`, `1h 2m 3s`, `62 min`, `PT1H2M3S`.
 * Undefined for anything else, negative values and spans of a week or more.
 */
export function readDuration(text: string): number | undefined {
  const seconds = readSeconds(text);
  return seconds === undefined || seconds >= 7 * 86_400 ? undefined : Math.round(seconds);
}

/** The same with fractions kept, as chapters and soundbites need it. */
export function readSeconds(text: string): number | undefined {
  if (text.length > 100) return undefined;
  const plain = text.normalize('NFKC').trim().toLowerCase();
  if (/^\d+(?:[.,]\d+)?$/.test(plain)) return Number(plain.replace(',', '.'));
  return readClock(plain) ?? readUnits(plain);
}

function readClock(text: string): number | undefined {
  const match = /^(?:(\d{1,3})\s*[:;]\s*)?(\d{1,4})\s*[:;]\s*(\d{1,2})(?:[.,](\d+))?$/.exec(text);
  if (!match) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  // `90:00` is ninety minutes; `1:75` and `1:75:00` are slips that cannot be read for certain.
  if (Number(seconds) > 59 || (match[1] !== undefined && Number(minutes) > 59)) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}

function readUnits(text: string): number | undefined {
  const spoken =
    /^(?:pt?)?(?:(\d+(?:\.\d+)?)\s*(?:hours?|hrs?|h|std\.?)[\s,]*)?(?:(\d+(?:\.\d+)?)\s*(?:minutes?|mins?\.?|m)[\s,]*)?(?:(\d+(?:\.\d+)?)\s*(?:seconds?|secs?\.?|s))?$/;
  const match = spoken.exec(text);
  if (!match || match.slice(1).every((part) => part === undefined)) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0'] = match;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
