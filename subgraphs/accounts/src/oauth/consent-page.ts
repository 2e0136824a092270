import { createHash } from 'node:crypto';
import type { RouteResponse } from '@castgraph/service/routes';
import type { AppScope } from '@castgraph/kernel/scopes';
import { sentenceOf } from './grantable-scopes.ts';

/** What a person decides by. */
export interface ConsentQuestion {
  appName: string;
  publisher: string;
  homepage: string | null;
  /** Where they are sent back to. */
  redirectUri: string;
  personName: string;
  email: string;
  organizationName: string;
  granted: readonly AppScope[];
  /** Asked for, but more than the person has. */
  withheld: readonly AppScope[];
  ticket: string;
}

const STYLE = `:root{color-scheme:light dark}*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem;font:1rem/1.5 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{width:100%;max-width:30rem}h1{font-size:1.4rem;line-height:1.25;margin:0 0 .75rem}ul{padding-left:1.2rem;margin:.5rem 0 1rem}
.about{border:1px solid GrayText;border-radius:.5rem;padding:.75rem 1rem;margin:1rem 0}.about p{margin:.15rem 0;overflow-wrap:anywhere}
form{display:flex;gap:.75rem;flex-wrap:wrap;margin-top:1.25rem}
button{font:inherit;padding:.6rem 1.2rem;border-radius:.4rem;border:1px solid CanvasText;background:Canvas;color:CanvasText;cursor:pointer}
button.allow{background:CanvasText;color:Canvas}button:focus-visible,a:focus-visible{outline:3px solid Highlight;outline-offset:2px}`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** The page that asks. Without scripts: nothing of it runs, and nobody else may frame it or send its form elsewhere. */
export function consentPage(question: ConsentQuestion): RouteResponse {
  const { appName, publisher, homepage, redirectUri, personName, email, organizationName, granted, withheld, ticket } = question;
  const more = homepage ? `<p><a href="${escapeHtml(homepage)}" rel="noreferrer">About ${escapeHtml(appName)}</a></p>` : '';
  const missing =
    withheld.length > 0
      ? `<p>It also asked for what you may not do yourself, and will not get:</p>${list(withheld.map((scope) => sentenceOf(scope)))}`
      : '';
  const body = `<h1>Let ${escapeHtml(appName)} act for you in ${escapeHtml(organizationName)}?</h1>
<p>It will be able to:</p>${list(granted.map((scope) => sentenceOf(scope)))}${missing}
<div class="about"><p>You are <strong>${escapeHtml(personName)}</strong>, ${escapeHtml(email)}.</p>
<p>The app was registered by <strong>${escapeHtml(publisher)}</strong>. Castgraph has not checked who that is.</p>
<p>Afterwards you return to <strong>${escapeHtml(placeOf(redirectUri))}</strong>.</p>${more}</div>
<p>It ends after a year, or after 90 days without use. You can end it at any time under “Connected apps”.</p>
<form method="post" action="/oauth/authorize"><input type="hidden" name="ticket" value="${escapeHtml(ticket)}">
<button class="allow" name="decision" value="allow">Allow</button><button name="decision" value="deny">Do not allow</button></form>`;
  return page(200, `Let ${appName} act for you?`, body, redirectUri);
}

/** The page for what nobody can be sent back with. */
export function refusalPage(status: number, message: string): RouteResponse {
  return page(
    status,
    'This did not work',
    `<h1>This did not work</h1><p>${escapeHtml(message)}.</p><p>Go back to the app, and tell whoever makes it.</p>`,
  );
}

function page(status: number, title: string, body: string, sendsTo?: string): RouteResponse {
  // Browsers hold the whole chain of a form's redirects against this list.
  const targets = sendsTo ? `'self' ${sourceOf(sendsTo)}` : `'none'`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`,
      'x-frame-options': 'DENY',
      // Not stricter: without any referrer a browser would hide from us, too, where the form was sent from.
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-store',
    },
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} · Castgraph</title><style>${STYLE}</style></head><body><main>${body}</main></body></html>`,
  };
}

/** As a source of Content-Security-Policy: the origin, or the scheme where there is none. */
function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri);
  return origin === 'null' ? protocol : origin;
}

/** The host, as people know places; a scheme of an app as it is. */
function placeOf(uri: string): string {
  const { host, protocol } = new URL(uri);
  return host || protocol.slice(0, -1);
}

function list(items: readonly string[]): string {
  return `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
