import type { AdDetectionMethod } from '../generated/resolvers.ts';

/** A stretch of an episode that is an advertisement, whoever found it. */
export interface StoredAdSlot {
  id: string;
  episodeId: string;
  startTimeSeconds: number;
  endTimeSeconds: number;
  campaignId: string | null;
  sponsorName: string | null;
  detectionMethod: AdDetectionMethod;
  /** 0 to 1. */
  confidence: number;
  createdAt: Date;
}

/** The columns of a slot, as `toAdSlot` takes them. */
export const AD_SLOT_COLUMNS = `id, episode_id, start_seconds, end_seconds, campaign_id, sponsor_name, detection_method, confidence,
  to_json(created_at) #>> '{}' as created_at`;

export interface AdSlotRow {
  id: string;
  episode_id: string;
  start_seconds: number;
  end_seconds: number;
  campaign_id: string | null;
  sponsor_name: string | null;
  detection_method: AdDetectionMethod;
  confidence: number;
  created_at: string;
}

/** A slot of its row. */
export function toAdSlot(row: AdSlotRow): StoredAdSlot {
  return {
    id: row.id,
    episodeId: row.episode_id,
    startTimeSeconds: row.start_seconds,
    endTimeSeconds: row.end_seconds,
    campaignId: row.campaign_id,
    sponsorName: row.sponsor_name,
    detectionMethod: row.detection_method,
    confidence: row.confidence,
    createdAt: new Date(row.created_at),
  };
}
