/** Minutes east of UTC for the abbreviations that feeds use; an abbreviation with several meanings has its usual one. */
const ABBREVIATIONS: Record<string, number> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  ist: 330,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  idt: 180,
  sast: 120,
  cat: 120,
  eat: 180,
  wat: 60,
  msk: 180,
  msd: 240,
  trt: 180,
  pkt: 300,
  npt: 345,
  ict: 420,
  wib: 420,
  sgt: 480,
  hkt: 480,
  pht: 480,
  awst: 480,
  cst8: 480,
  jst: 540,
  kst: 540,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
  nst: -210,
  ndt: -150,
  ast: -240,
  adt: -180,
  est: -300,
  edt: -240,
  et: -300,
  cst: -360,
  cdt: -300,
  ct: -360,
  mst: -420,
  mdt: -360,
  mt: -420,
  pst: -480,
  pdt: -420,
  pt: -480,
  akst: -540,
  akdt: -480,
  hst: -600,
  hdt: -540,
  brt: -180,
  brst: -120,
  art: -180,
  clt: -240,
  clst: -180,
  cot: -300,
  pet: -300,
};

/**
 * Minutes east of UTC of a zone as written: `Z`, `+0200`, `+02:00`, `+2`, `GMT+3`, `UTC-05:30`, `EDT`.
 * `GMT+3` means three hours ahead, as people write it, not the reverse of POSIX.
 * Undefined for unknown words and for offsets beyond ±14 hours.
 */
export function findZoneMinutes(zone: string): number | undefined {
  const lower = zone.toLowerCase().replace(/[()\s]/g, '');
  const match = /^(?:utc|gmt|ut|z)?([+\-−–])(\d{1,2})(?::?(\d{2}))?(?::?\d{2})?$/.exec(lower);
  if (match) {
    const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
    if (minutes > 14 * 60 || Number(match[3] ?? 0) > 59) return undefined;
    return match[1] === '+' ? minutes : -minutes;
  }
  if (Object.hasOwn(ABBREVIATIONS, lower)) return ABBREVIATIONS[lower];
  // RFC 2822, 4.3: the military letters were defined wrongly once, so they mean "unknown", which is UTC.
  return /^[a-ik-y]$/.test(lower) ? 0 : undefined;
}

/** Minutes east of UTC of an IANA zone such as `Europe/Berlin` at a local time there; undefined for an unknown zone. */
export function findNamedZoneMinutes(zone: string, localMs: number): number | undefined {
  if (!/^[A-Z][A-Za-z_]+\/[A-Za-z_/+-]+$/.test(zone)) return undefined;
  try {
    const name = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    const text = name.formatToParts(localMs).find((part) => part.type === 'timeZoneName')?.value ?? '';
    return text === 'GMT' ? 0 : findZoneMinutes(text);
  } catch {
    return undefined;
  }
}
