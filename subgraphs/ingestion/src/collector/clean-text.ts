/** Longer headers are cut: whole ones would be an attack on the disk. */
const MAX_HEADER_CHARACTERS = 1_024;
const MAX_HOST_CHARACTERS = 253;

/** A header as it can be kept: cut, without control characters, and well-formed. */
export function cleanHeader(header: string): string {
  // Nearly every header is printable ASCII, and finding that out costs less than cleaning it.
  if (header.length <= MAX_HEADER_CHARACTERS && /^[\u0020-\u007e]*$/.test(header)) return header;
  return header
    .slice(0, MAX_HEADER_CHARACTERS)
    .replaceAll(/\p{Cc}/gu, ' ')
    .toWellFormed();
}

/** The host that a referrer names; null where it is no URL. */
export function referrerHost(referrer: string | null | undefined): string | null {
  return referrer && URL.canParse(referrer) ? new URL(referrer).hostname.slice(0, MAX_HOST_CHARACTERS) || null : null;
}
