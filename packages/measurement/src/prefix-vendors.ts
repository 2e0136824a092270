/** Measurement prefixes by the host that they stand on (its subdomains too), and the vendor behind each. // C29 */
export const PREFIX_VENDORS: Readonly<Record<string, string>> = {
  'adbarker.com': 'AdBarker',
  'arttrk.com': 'ArtsAI',
  'bktrks.co': 'Backtracks',
  'media.blubrry.com': 'Blubrry',
  'chrt.fm': 'Chartable',
  'chtbl.com': 'Chartable',
  'claritaspod.com': 'Claritas',
  'clrtpod.com': 'Claritas',
  'cohst.app': 'CoHost Prefix',
  't.glystn.com': 'Glystn',
  'gum.fm': 'Gumshoe',
  'ipfspodcasting.net': 'IPFS Podcasting',
  'letscast.fm': 'LetsCast',
  'mgln.ai': 'Magellan AI',
  'proxycast.org': 'Médiamétrie',
  'op3.dev': 'OP3',
  'm.pfxes.com': 'PFXES',
  'pdcds.co': 'Podcards',
  'pdcn.co': 'Podcorn',
  'podcorn.com': 'Podcorn',
  'p.podderapp.com': 'Podder',
  'growx.podkite.com': 'Podkite',
  'pdrl.fm': 'Podroll',
  'verifi.podscribe.com': 'Podscribe',
  'pscrb.fm': 'Podscribe',
  'suprefix.fm': 'Podscribe',
  'pdst.fm': 'Podsights',
  'podtrac.com': 'Podtrac',
  'prfx.byspotify.com': 'Spotify',
  'swap.fm': 'Swap.fm',
  'prefix.up.audio': 'United Podcasters',
  'pfx.veritonicmetrics.com': 'Veritonic',
  'a.pdcst.to': 'Voxalyze',
  'pfx.vpixl.com': 'VPIXL',
  'r.zen.ai': 'Zencastr',
  'r.zencastr.com': 'Zencastr',
};

/**
 * Hosts that keep audio and are never a hop on the way to it, though their paths may hold host names:
 * buckets named after a site, or an address of their own store.
 */
export const FINAL_HOSTS: readonly string[] = [
  'amazonaws.com',
  'anchor.fm',
  'archive.org',
  'azureedge.net',
  'b-cdn.net',
  'backblazeb2.com',
  'blob.core.windows.net',
  'buzzsprout.com',
  'cloudfront.net',
  'digitaloceanspaces.com',
  'dropbox.com',
  'feedproxy.google.com',
  'libsyn.com',
  'megaphone.fm',
  'omny.fm',
  'podbean.com',
  'r2.dev',
  'simplecast.com',
  'soundcloud.com',
  'spreaker.com',
  'storage.googleapis.com',
  'transistor.fm',
  'wasabisys.com',
];

/** The vendor of a prefix host; null for any other. */
export function findPrefixVendor(hostname: string): string | null {
  const known = suffixes(hostname).find((name) => Object.hasOwn(PREFIX_VENDORS, name));
  return known ? PREFIX_VENDORS[known]! : null;
}

/** True for a host at which every chain ends. */
export function isFinalHost(hostname: string): boolean {
  return suffixes(hostname).some((name) => FINAL_HOSTS.includes(name));
}

function suffixes(hostname: string): string[] {
  const labels = hostname.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
