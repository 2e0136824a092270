import type { ConsentState, PixelHitVerdict } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';

export const verdictWords: Readonly<Record<PixelHitVerdict, { tone: Tone; word: string; meaning: string }>> = {
  CONVERTED: { tone: 'good', word: 'Sale', meaning: 'It became an order that counts.' },
  KEPT: { tone: 'quiet', word: 'Kept', meaning: 'It is kept as an event. Only purchases become orders.' },
  DUPLICATE: { tone: 'quiet', word: 'Known already', meaning: 'Its order was known before; an order counts once.' },
  BOT: { tone: 'warn', word: 'Robot', meaning: 'A robot or a data centre called; that counts for nothing.' },
  REJECTED: { tone: 'bad', word: 'Rejected', meaning: 'Something in the call is wrong; it counts for nothing until that is put right.' },
};
export const VERDICTS = Object.keys(verdictWords) as PixelHitVerdict[];

export const consentWords: Readonly<Record<ConsentState, string>> = { GRANTED: 'Yes', DENIED: 'No', UNKNOWN: 'Nothing said' };
