import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * What the pages may do: their own scripts only; inline styles, because the component library writes them; images from
 * anywhere by https, because podcasts' artwork lies at their hosts, and so their audio, and of the demo from this machine; connections to their
 * own origin only.
 */
function contentSecurityPolicy(localImages: boolean): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob: https:${localImages ? ' http://127.0.0.1:*' : ''}`,
    `media-src 'self' https:${localImages ? ' http://127.0.0.1:*' : ''}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

const securityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
};

/**
 * Serves the built pages: files as they are (hashed assets for a year), every other address the application itself,
 * which routes in the browser.
 *
 * @param dir folder of the build
 * @param localImages whether images of this machine may be shown, as the demo's shows have
 */
export async function servePages(
  dir: string,
  request: IncomingMessage,
  response: ServerResponse,
  { localImages = false }: { localImages?: boolean } = {},
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET and HEAD are answered here.', { allow: 'GET, HEAD' });
  const wanted = findFile(dir, request.url ?? '/');
  if (wanted === undefined) return refuse(response, 400, 'The address cannot be read.');
  const isAsset = wanted.startsWith(join(dir, 'assets') + sep);
  const file = (await describe(wanted)) ?? (isAsset || hasFileName(wanted) ? undefined : await describe(join(dir, 'index.html')));
  if (file === undefined) return refuse(response, 404, 'There is nothing at this address.');
  const etag = `"${file.size.toString(36)}-${Math.round(file.changedAt).toString(36)}"`;
  const headers = {
    ...securityHeaders,
    'content-security-policy': contentSecurityPolicy(localImages),
    etag,
    'cache-control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304, headers).end();
  response.writeHead(200, {
    ...headers,
    'content-type': types[extname(file.path)] ?? 'application/octet-stream',
    'content-length': file.size,
  });
  if (request.method === 'HEAD') return void response.end();
  pipeline(createReadStream(file.path), response, () => {});
}

/** The file that an address names; undefined when it is ill-formed or leads out of the folder. */
function findFile(dir: string, url: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(url.split('?', 1)[0] as string);
  } catch {
    return undefined;
  }
  if (path.includes('\0')) return undefined;
  const file = normalize(join(dir, path));
  return file === dir || file.startsWith(dir + sep) ? file : undefined;
}

/** `/robots.txt` that is not there is a 404, `/campaigns/x` a page. */
function hasFileName(path: string): boolean {
  return extname(path) in types;
}

async function describe(path: string): Promise<{ path: string; size: number; changedAt: number } | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? { path, size: found.size, changedAt: found.mtimeMs } : undefined;
}

function refuse(response: ServerResponse, status: number, text: string, headers: Record<string, string> = {}): void {
  response
    .writeHead(status, {
      ...securityHeaders,
      'content-security-policy': contentSecurityPolicy(false),
      ...headers,
      'content-type': 'text/plain; charset=utf-8',
    })
    .end(`${text}\n`);
}
