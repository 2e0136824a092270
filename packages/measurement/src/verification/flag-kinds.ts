/** How much it matters: the spot is as good as not delivered, somebody should look, or good to know. */
export type Severity = 'SEVERE' | 'WARNING' | 'NOTICE';

/** What a flag is about. */
export interface FlagWords {
  /** A few words for a list. */
  title: string;
  /** What it means. */
  meaning: string;
  /** What to do about it. */
  remedy: string;
}

/** The kinds of flags in words for people (section 8 of the measurement rules, and words a sponsor forbade). */
export const FLAG_KINDS = {
  MISSING_READ: {
    title: 'Missing read',
    meaning: 'The episode’s transcript holds neither the sponsor’s name nor the code or address of the spot.',
    remedy: 'Listen to the episode. Where the read is missing, add it or agree on a make-good.',
  },
  STALE_READ: {
    title: 'Stale read',
    meaning: 'The read names a code or date that is over, or repeats the words of an earlier flight.',
    remedy: 'Replace it with the copy of this flight.',
  },
  WRONG_POSITION: {
    title: 'Wrong position',
    meaning: 'The spot lies elsewhere in the episode, or later in its break, than was booked.',
    remedy: 'Move the spot, or agree on a price for where it lies.',
  },
  BAD_CODE_OR_URL: {
    title: 'Bad code or address',
    meaning: 'The code or address that is said is not the one that was booked, so that sales cannot be credited.',
    remedy: 'Have the read corrected; until then let the sponsor honour what was said.',
  },
  SHORT_READ: {
    title: 'Short read',
    meaning: 'The read is much shorter than was booked.',
    remedy: 'Check the edges of the marked slot, then agree on a longer read or a lower price.',
  },
  DOUBLE_SPOT: {
    title: 'Double spot',
    meaning: 'The sponsor’s ad lies in the episode more often than was booked.',
    remedy: 'Remove the surplus one, or take it as a bonus.',
  },
  COMPETITOR_IN_EPISODE: {
    title: 'Competitor in the same episode',
    meaning: 'Another ad of the episode is for a competitor that the sponsor excluded.',
    remedy: 'Move one of the two to another episode.',
  },
  CALL_TO_ACTION_NOT_REPEATED: {
    title: 'Call to action not repeated',
    meaning: 'Neither code nor address is said as often as listeners need to remember it.',
    remedy: 'Ask the host to repeat it at the end of the read.',
  },
  STACKED: {
    title: 'Stacked',
    meaning: 'Several ads come before the spot in the same break.',
    remedy: 'Move the spot forward in its break.',
  },
  MISSED_TALKING_POINT: {
    title: 'Missed talking point',
    meaning: 'The words of a talking point are not in the read.',
    remedy: 'Listen to the read: the host may have said it in other words. If not, ask for it next time.',
  },
  FORBIDDEN_WORDS: {
    title: 'Forbidden words',
    meaning: 'The read holds words that the sponsor forbade.',
    remedy: 'Have them cut, and tell the sponsor.',
  },
  NO_DISCLOSURE: {
    title: 'No disclosure',
    meaning: 'Nothing in or around the read says that it is an advertisement.',
    remedy: 'Add a disclosure: in most markets the law asks for one.',
  },
  REMOVED_EARLY: {
    title: 'Removed before 30 days',
    meaning: 'The episode, or the read in it, was gone less than 30 days after publication.',
    remedy: 'Put it back, or agree on a make-good.',
  },
  TRACKING_NOT_SET_UP: {
    title: 'Tracking not set up',
    meaning: 'The flight is near or has begun, and nothing is there by which a sale could be credited.',
    remedy: 'Add a promo code or a tracking link, or have the sponsor install a pixel.',
  },
  UNDER_DELIVERY: {
    title: 'Under-delivery',
    meaning: 'The flight is over and fewer impressions were delivered than contracted.',
    remedy: 'Offer a make-good, or bill what was delivered.',
  },
  UNDER_PACING: {
    title: 'Under-pacing',
    meaning: 'Delivery is behind what the flight’s schedule asks for by now.',
    remedy: 'Add episodes or placements while the flight lasts.',
  },
  LOW_USABLE_IPS: {
    title: 'Few usable addresses',
    meaning: 'Too few impressions came from addresses that can be matched to a household.',
    remedy: 'Rely on codes and links for this campaign; household matches will be few.',
  },
  HIGH_FREQUENCY: {
    title: 'High frequency',
    meaning: 'The same listeners hear the campaign too often.',
    remedy: 'Spread the spots over more shows, or use fewer of them.',
  },
  CONCENTRATED: {
    title: 'Concentrated impressions',
    meaning: 'A tiny part of the listeners holds a large part of the impressions.',
    remedy: 'Look at those listeners: they may be machines, or networks that should be listed as shared.',
  },
  OUTSIDE_MARKETS: {
    title: 'Outside the target countries',
    meaning: 'Too many impressions came from countries that the campaign does not aim at.',
    remedy: 'Limit insertion to the target countries, or choose other shows.',
  },
} as const satisfies Record<string, FlagWords>;

/** A kind of flag. */
export type FlagKind = keyof typeof FLAG_KINDS;

/** All kinds of flags, in the order of the measurement rules. */
export const ALL_FLAG_KINDS = Object.keys(FLAG_KINDS) as FlagKind[];
