const names: Readonly<Record<string, string>> = {
  apple_podcasts: 'Apple Podcasts',
  spotify: 'Spotify',
  amazon_music: 'Amazon Music',
  castbox: 'Castbox',
  deezer: 'Deezer',
  google_podcasts: 'Google Podcasts',
  iheartradio: 'iHeartRadio',
  pocket_casts: 'Pocket Casts',
  youtube: 'YouTube',
  youtube_music: 'YouTube Music',
  acast: 'Acast',
  anchor: 'Spotify for Creators',
  buzzsprout: 'Buzzsprout',
  captivate: 'Captivate',
  castopod: 'Castopod',
  libsyn: 'Libsyn',
  megaphone: 'Megaphone',
  op3: 'OP3',
  podbean: 'Podbean',
  podigee: 'Podigee',
  rss_com: 'RSS.com',
  simplecast: 'Simplecast',
  spreaker: 'Spreaker',
  transistor: 'Transistor',
};

/** The platforms and hosts that have a name here, by that name. */
export const knownPlatforms: readonly string[] = Object.values(names);

/** A platform as people know it; an app's own name stays as it is. */
export function platformName(platform: string): string {
  return names[platform] ?? platform;
}

/** A platform as the API calls it: by its name here, else by the words themselves, `My Host` → `my_host`. */
export function platformOfName(name: string): string {
  const wanted = name.trim().toLowerCase();
  const known = Object.keys(names).find((platform) => names[platform]!.toLowerCase() === wanted);
  return known ?? wanted.replaceAll(/\s+/g, '_');
}
