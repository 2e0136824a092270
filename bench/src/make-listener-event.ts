import { createHash, randomInt } from 'node:crypto';
import { newId } from '@castgraph/kernel/ids';
import type { ListenerEvent } from '../../subgraphs/ingestion/src/collector/listener-event.ts';

const AGENTS = [
  'AppleCoreMedia/1.0.0.21F90 (iPhone; U; CPU OS 17_5 like Mac OS X; en_us)',
  'AntennaPod/3.6.0',
  'Spotify/9.0.20 Android/34 (SM-S911B)',
  'Overcast/2026.1 (+http://overcast.fm/; iOS podcast app)',
];

/** A request as the redirect records it, now, of one of the organizations. */
export function makeListenerEvent(organizationIds: readonly string[]): ListenerEvent {
  const at = new Date();
  const key = createHash('sha256')
    .update(String(randomInt(100_000)))
    .digest();
  return {
    organization_id: organizationIds[randomInt(organizationIds.length)]!,
    event_id: newId(at.getTime()),
    at,
    source: 'prefix',
    method: 'GET',
    status: null,
    url_key: `cdn.example.com/shows/${randomInt(50)}/episode-${randomInt(200)}.mp3`,
    range_spec: randomInt(3) === 0 ? `bytes=0-${randomInt(10_000_000)}` : null,
    bytes_served: null,
    referrer_host: null,
    user_agent: AGENTS[randomInt(AGENTS.length)]!,
    app: 'AntennaPod',
    device: 'phone',
    os: 'Android',
    agent_kind: 'app',
    is_bot: false,
    ip_class: 'public',
    country: 'DE',
    region: null,
    listener_key: key.subarray(0, 16),
    household_key: key.subarray(16),
    lists_version: 'castgraph-0.1.0 networks-2026-11-01 dbip-2026-06-01',
    kind: 'request',
    listened_seconds: null,
    play_percent: null,
  };
}
