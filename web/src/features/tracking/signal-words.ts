import type { TrackingCheckKind, TrackingState } from '../../graphql/generated/graphql.ts';
import type { Tone } from '../../shared/status-badge.tsx';
import type { Signal } from './tracking-search.ts';

export const signalWords: Record<Signal, { title: string; text: string }> = {
  code: {
    title: 'Promo code',
    text: 'Listeners type it at the shop. Works everywhere, also long after they heard it; can leak to coupon sites.',
  },
  link: { title: 'Link and QR code', text: 'Listeners click it in the notes, or scan it. The surest sign, from those who click.' },
  pixel: {
    title: 'Pixel',
    text: 'An image on the page behind a purchase. Tells of orders of households that heard the spot, with their consent.',
  },
  server: {
    title: 'From server to server',
    text: 'The shop’s server tells of each order. No browser can keep it away, and what it says takes the place of a pixel’s word.',
  },
  survey: { title: 'Survey answer', text: '“How did you hear of us?” after the purchase. Finds those who neither click nor type.' },
};

export const stateWords: Record<TrackingState, { word: string; tone: Tone }> = {
  WORKING: { word: 'Working', tone: 'good' },
  UNPROVEN: { word: 'Not seen to work yet', tone: 'warn' },
  NOT_SET_UP: { word: 'Not set up', tone: 'quiet' },
};

/** What each check is about, and what to do while it has not been seen to work. */
export const checkWords: Record<TrackingCheckKind, { title: string; toSetUp: string; toProve: string }> = {
  LINK: {
    title: 'Tracking links',
    toSetUp: 'Add a link, and put it into the episode’s notes.',
    toProve: 'Open the link once in a browser. A click of a person counts; one of a robot does not.',
  },
  CODE: {
    title: 'Promo codes',
    toSetUp: 'Add the code that is said in the spot.',
    toProve: 'Place an order with the code, or send one from the shop’s server.',
  },
  PIXEL: {
    title: 'Pixels of the sponsor',
    toSetUp: 'Make a pixel for the sponsor, and put its tag into the page behind a purchase.',
    toProve: 'Open the page with the tag. Settings, Pixels shows the call and what became of it.',
  },
  ORDERS: {
    title: 'Orders from the shop',
    toSetUp: 'Connect the shop, send its orders from its server, or import a table of them.',
    toProve: 'Place an order at the shop.',
  },
  HOUSEHOLD: {
    title: 'Households',
    toSetUp: 'Needs a pixel or a server that sends the buyer’s address and consent.',
    toProve: 'Place an order with consent. Without consent no household is kept.',
  },
};
