import {
  UsCa,
  UsCo,
  UsCt,
  UsDe,
  UsFl,
  UsIa,
  UsIn,
  UsKy,
  UsMd,
  UsMn,
  UsMt,
  UsNat,
  UsNe,
  UsNh,
  UsNj,
  UsOr,
  UsRi,
  UsTn,
  UsTx,
  UsUt,
  UsVa,
} from '@iabgpp/cmpapi';
import { readGppSections, type GppSection } from './gpp-sections.ts';

/** Sections of the Global Privacy Platform that others have readers for. */
const TCF_EU = 2;
const US_PRIVACY = 6;
/** The US national section, and those of states. */
const US = new Map(
  [UsNat, UsCa, UsVa, UsCo, UsUt, UsCt, UsFl, UsMt, UsOr, UsTx, UsDe, UsIa, UsNe, UsNh, UsNj, UsTn, UsMn, UsMd, UsIn, UsKy, UsRi].map(
    (Section) => [Section.ID as number, Section] as const,
  ),
);
const OPT_OUTS = ['SaleOptOut', 'SharingOptOut', 'TargetedAdvertisingOptOut'];
/** What an opt-out says: that it does not apply, yes, no. */
const [NOT_APPLICABLE, OPTED_OUT, DID_NOT] = [0, 1, 2];

type State = 'granted' | 'denied' | 'unknown';

export interface GppSignals {
  gpp?: string | null | undefined;
  /** Ids of the sections in force, parted by commas; `-1` for none. */
  gppSid?: string | null | undefined;
}

/**
 * What a GPP string says of the sections in force, or of all where that is not told: an opt-out of sale, sharing or targeted advertising
 * in the US, or a browser's control that the page passed on, is a no; no opt-out is no yes; the EU's section says what its TC string does.
 * What cannot be read is a no, for there is something, and it may be one. Sections of other countries say nothing.
 * @param readers for the sections that are strings of their own
 */
export function readGpp({ gpp, gppSid }: GppSignals, readers: { tc: (text: string) => State; usPrivacy: (text: string) => State }): State {
  const string = gpp?.trim();
  if (!string) return 'unknown';
  const sections = readGppSections(string);
  if (sections === null) return 'denied';
  const inForce = readInForce(gppSid);
  const states = sections.filter(({ id }) => inForce?.has(id) ?? true).map((section) => readSection(section, readers));
  return states.find((state) => state === 'denied') ?? states.find((state) => state === 'granted') ?? 'unknown';
}

function readInForce(text: string | null | undefined): Set<number> | null {
  const ids = text?.trim() ?? '';
  return /^-?\d{1,3}(?:[,_]-?\d{1,3}){0,30}$/.test(ids) ? new Set(ids.split(/[,_]/).map(Number)) : null;
}

function readSection({ id, text }: GppSection, readers: Parameters<typeof readGpp>[1]): State {
  if (id === TCF_EU) return readers.tc(text);
  if (id === US_PRIVACY) return /^1[YN-]{3}$/i.test(text) ? readers.usPrivacy(text) : 'denied';
  const Section = US.get(id);
  if (!Section) return 'unknown';
  try {
    const section = new Section(text);
    const said = OPT_OUTS.filter((name) => section.hasField(name)).map((name) => section.getFieldValue(name) as number);
    const isReadable = said.every((value) => value === NOT_APPLICABLE || value === OPTED_OUT || value === DID_NOT);
    const isControlled = section.hasField('Gpc') && section.getFieldValue('Gpc') === true;
    return isControlled || !isReadable || said.includes(OPTED_OUT) ? 'denied' : 'unknown';
  } catch {
    return 'denied';
  }
}
