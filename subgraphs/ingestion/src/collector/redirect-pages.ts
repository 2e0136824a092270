import type { ServerResponse } from 'node:http';
import type { RedirectTarget } from './redirect-target.ts';

/** Players in web pages ask across origins and add ranges; a redirect without these headers would stop them. */
export const CROSS_ORIGIN = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'x-request-id' };

/** 404: the path holds no organization and no address. */
export function sendNoAddress(response: ServerResponse): string {
  return sendPage(response, 404, 'This is not a measured audio address', 'It should read /r/{organization}/{address of the audio}.');
}

/** 503: this process has never learned any host. */
export function sendNotReady(response: ServerResponse): string {
  response.setHeader('retry-after', '2');
  return sendPage(
    response,
    503,
    'Not ready yet',
    'This server has just started and does not know the shows yet. Try again in a few seconds.',
  );
}

/** 404: no feed of the organization names this host (C31). Each function here answers and gives the route's name for the metrics. */
export function sendUnknownHost(response: ServerResponse, { hosts }: RedirectTarget): string {
  const names = hosts.map((host) => `<code>${escapeHtml(host.replace(/\/$/, ''))}</code>`).join(', ');
  return sendPage(
    response,
    404,
    'This address does not belong to a show of this publisher',
    `Listeners are only sent on to where the publisher's own feeds keep their audio, and none of them names ${names}. ` +
      `If you have just moved your audio there, read the feed again; it is known a few seconds later.`,
  );
}

function sendPage(response: ServerResponse, status: number, title: string, html: string): string {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${html}</p></html>\n`;
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    ...CROSS_ORIGIN,
  });
  response.end(page);
  return status === 503 ? 'redirect' : 'redirect-refused';
}

/** 204: what other origins may ask for. */
export function preflight(response: ServerResponse): string {
  response
    .writeHead(204, {
      ...CROSS_ORIGIN,
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': '*',
      'access-control-max-age': '86400',
    })
    .end();
  return 'redirect-preflight';
}

/** 405: audio is asked for by GET or HEAD. */
export function refuseMethod(response: ServerResponse): string {
  response.writeHead(405, { allow: 'GET, HEAD, OPTIONS', 'content-type': 'application/problem+json' });
  response.end('{"title":"METHOD_NOT_ALLOWED","status":405,"detail":"Audio is asked for by GET or HEAD"}');
  return 'redirect-refused';
}

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
