import type { CampaignShareState } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';

export const shareStateWords: Record<CampaignShareState, { word: string; tone: Tone }> = {
  OFFERED: { word: 'Code not used yet', tone: 'warn' },
  ACCEPTED: { word: 'In a portfolio', tone: 'good' },
  EXPIRED: { word: 'Code too old', tone: 'quiet' },
  ENDED: { word: 'Ended', tone: 'quiet' },
};
