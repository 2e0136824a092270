/** What makes a cookie of our host's alone, in the browser's own eyes: no other host of the domain can have set it. */
const PREFIX = '__Host-';

/** A cookie that no script reads and no other host gets. */
export interface HostCookie {
  name: string;
  value: string;
  /** 0 takes it away. */
  maxAgeSeconds: number;
  publicUrl: string;
}

/**
 * The `Set-Cookie` value. Prefix and `Secure` follow the public URL: browsers take neither from http://localhost, which must be able to
 * sign in too.
 */
export function hostCookie({ name, value, maxAgeSeconds, publicUrl }: HostCookie): string {
  const secure = isSecure(publicUrl) ? '; Secure' : '';
  return `${nameOf(name, publicUrl)}=${value}; Path=/; Max-Age=${Math.floor(maxAgeSeconds)}; HttpOnly; SameSite=Lax${secure}`;
}

/**
 * The value in a `Cookie` header that a browser sent to `publicUrl`; undefined when there is none, or more than one (a planted cookie must
 * not win). Behind https a cookie without the prefix is none of ours: whoever has another host of the domain may have set it.
 */
export function readHostCookie(header: string | undefined, name: string, publicUrl: string): string | undefined {
  const wanted = nameOf(name, publicUrl);
  const values = (header ?? '').split(';').flatMap((pair) => {
    const [given, value] = pair.trim().split('=', 2);
    return given === wanted && value ? [value] : [];
  });
  return values.length === 1 ? values[0] : undefined;
}

function nameOf(name: string, publicUrl: string): string {
  return isSecure(publicUrl) ? `${PREFIX}${name}` : name;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith('https:');
}
