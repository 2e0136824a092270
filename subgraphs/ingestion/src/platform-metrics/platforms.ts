/** A listening platform, where people hear the show, or a host, where its audio lies. */
export interface Platform {
  kind: 'platform' | 'host';
  /** For people. */
  label: string;
}

/** Platforms and hosts by the names that figures carry. A connector adds its own. */
export const PLATFORMS: Readonly<Record<string, Platform>> = {
  amazon_music: { kind: 'platform', label: 'Amazon Music' },
  apple_podcasts: { kind: 'platform', label: 'Apple Podcasts' },
  castbox: { kind: 'platform', label: 'Castbox' },
  deezer: { kind: 'platform', label: 'Deezer' },
  google_podcasts: { kind: 'platform', label: 'Google Podcasts (until 2024)' },
  iheartradio: { kind: 'platform', label: 'iHeartRadio' },
  pocket_casts: { kind: 'platform', label: 'Pocket Casts' },
  spotify: { kind: 'platform', label: 'Spotify' },
  youtube: { kind: 'platform', label: 'YouTube' },
  acast: { kind: 'host', label: 'Acast' },
  anchor: { kind: 'host', label: 'Spotify for Creators (Anchor)' },
  buzzsprout: { kind: 'host', label: 'Buzzsprout' },
  captivate: { kind: 'host', label: 'Captivate' },
  castopod: { kind: 'host', label: 'Castopod' },
  libsyn: { kind: 'host', label: 'Libsyn' },
  megaphone: { kind: 'host', label: 'Megaphone' },
  op3: { kind: 'host', label: 'OP3' },
  podbean: { kind: 'host', label: 'Podbean' },
  podigee: { kind: 'host', label: 'Podigee' },
  rss_com: { kind: 'host', label: 'RSS.com' },
  simplecast: { kind: 'host', label: 'Simplecast' },
  spreaker: { kind: 'host', label: 'Spreaker' },
  transistor: { kind: 'host', label: 'Transistor' },
};

/** The names of one kind. */
export function platformsOfKind(kind: Platform['kind']): string[] {
  return Object.keys(PLATFORMS).filter((name) => PLATFORMS[name]!.kind === kind);
}
