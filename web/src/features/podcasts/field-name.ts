const names: Readonly<Record<string, string>> = {
  audioUrl: 'Audio address',
  title: 'Title',
  publishedAt: 'Date of publication',
  durationSeconds: 'Length',
  sizeBytes: 'Size',
  showNotes: 'Show notes',
  mimeType: 'Type of audio',
  link: 'Link',
  image: 'Image',
  imageUrl: 'Image',
  season: 'Season',
  seasonName: 'Name of the season',
  number: 'Number',
  language: 'Language',
  enclosures: 'Audio files',
  chapters: 'Chapters',
  chaptersUrl: 'Address of chapters',
  transcripts: 'Transcripts',
  persons: 'People',
  metadata: 'Other details',
};

/** A field of an episode as people call it. */
export function fieldName(field: string): string {
  return names[field] ?? field;
}
