/**
 * The product that a user agent names itself: its first word or words before a version, a slash or a bracket.
 * `BBC%20Sounds/1.13 CFNetwork/…` → `BBC Sounds`; `Mozilla/5.0 (compatible; AhrefsBot/7.0; …)` → `AhrefsBot`.
 * Empty when it names none.
 */
export function productToken(userAgent: string): string {
  const text = decode(userAgent.trim());
  const compatible = /^Mozilla\/[\d.]+\+?\s*\((?:compatible|Windows; compatible); *\+?([^;)]+)/i.exec(text);
  if (compatible) return firstProduct(compatible[1]!);
  const plain = /^Mozilla\/[\d.]+ (?!\()(?:https?:\S+ )?([^\s/]+)\//.exec(text);
  return firstProduct(plain ? plain[1]! : text);
}

function firstProduct(text: string): string {
  const match = /^([^/(;,]+?)(?:(?: |[-_](?=v?\d+[._-]\d))v?\d.*|\/.*| [([{<+-].*| https?:.*|\(.*|[;,].*|$)/s.exec(text);
  return match ? match[1]!.trim() : '';
}

// Apple's CFNetwork percent-encodes the names of apps.
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replaceAll('%20', ' ');
  }
}
