import type { Show } from './show.ts';

/**
 * Small shows of harbour-light's category, with feeds as they should be: a show is only compared with a category that has five
 * with listening. None has more than a handful of episodes, so that they are read in no time.
 */
const plain = {
  language: 'en-GB',
  category: ['Society & Culture', 'Documentary'],
  since: '2026-01-05',
  listed: 5,
  flaws: [],
  addressing: [],
  encoding: 'UTF-8',
  preamble: '',
} as const satisfies Partial<Show>;

export const documentaries: readonly Show[] = [
  {
    ...plain,
    slug: 'night-trains',
    title: 'Night Trains',
    author: 'Ines Varga',
    description: '<p>Conversations in compartments, between the last light and the first border.</p>',
    colours: ['#1d2440', '#f4d9a6'],
    mark: 'NIGHT TRAINS',
    weekday: 3,
    hour: 6,
    titles: [
      'The sleeper to Chop',
      'Breakfast after Brig',
      'A lamp in the corridor',
      'Change at Villach',
      'The conductor’s thermos',
      'Snow on the line',
    ],
    minutes: [28, 44],
    popularity: 2,
  },
  {
    ...plain,
    slug: 'the-allotment',
    title: 'The Allotment',
    author: 'Grace Adeyemi',
    description: '<p>A year on forty small plots, and the people who dig them.</p>',
    colours: ['#2f4a22', '#f3eccb'],
    mark: 'THE ALLOTMENT',
    weekday: 5,
    hour: 5,
    titles: ['Plot 12 is empty', 'The rhubarb dispute', 'Frost on a Thursday', 'What the shed remembers', 'Marrow, weighed twice'],
    minutes: [22, 35],
    popularity: 1,
  },
  {
    ...plain,
    slug: 'dial-tone',
    title: 'Dial Tone',
    author: 'Tomasz Reyes',
    description: '<p>The last telephone exchanges, told by those who kept them ringing.</p>',
    colours: ['#4a1f3d', '#ffd9ec'],
    mark: 'DIAL TONE',
    weekday: 1,
    hour: 8,
    titles: [
      'Operator, are you there?',
      'A cable under the strait',
      'Wrong numbers',
      'The talking clock',
      'Switch room, midnight',
      'Copper',
    ],
    minutes: [30, 41],
    popularity: 1,
  },
  {
    ...plain,
    slug: 'small-museums',
    title: 'Small Museums',
    author: 'Aoife Lindqvist',
    description: '<p>One room, one collection, one person with the key.</p>',
    colours: ['#5a3b12', '#fff1d6'],
    mark: 'SMALL MUSEUMS',
    weekday: 6,
    hour: 7,
    titles: ['Three hundred irons', 'The pencil room', 'A whale in a barn', 'Buttons, by year', 'The key under the pot'],
    minutes: [19, 33],
    popularity: 1,
  },
];
