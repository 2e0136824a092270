const names: Readonly<Record<string, string>> = {
  apple_podcasts: 'Apple Podcasts',
  spotify: 'Spotify',
  youtube_music: 'YouTube Music',
  amazon_music: 'Amazon Music',
};

/** A platform as people know it; an app's own name stays as it is. */
export function platformName(platform: string): string {
  return names[platform] ?? platform;
}
