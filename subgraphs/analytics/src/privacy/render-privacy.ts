import type { Day } from '@castgraph/kernel/days';
import { escapeHtml } from '../methodology/escape-html.ts';
import { renderSection, STYLE } from '../methodology/render-methodology.ts';
import type { PrivacyDocument } from './describe-privacy.ts';

/** The privacy page: no script, nothing loaded. `url` is its own address, `day` the UTC day it is served on. */
export function renderPrivacy(document: PrivacyDocument, { url, day }: { url: string; day: Day }): string {
  const { organizationName, sections, contact, note, version } = document;
  const name = organizationName === null ? '' : `: ${escapeHtml(organizationName)}`;
  const title = `Privacy of listeners${name}`;
  const methodology = escapeHtml(url.replace('/privacy/', '/methodology/'));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="alternate" type="application/json" href="${escapeHtml(url)}.json"><style>${STYLE}</style></head>
<body><header><h1>${title}</h1>
<p>What is kept when you listen to an episode, and for how long.</p>
<p>Version ${version} · in force on <time datetime="${day}">${day}</time></p></header>
<main>${renderNote(note)}${sections.map(renderSection).join('')}</main>
<footer><h2>Questions</h2><p>${contact === null ? 'Ask the publisher of the podcast.' : escapeHtml(contact)}</p>
<p>How figures are made: <a href="${methodology}">description of methodology</a></p>
<p>This page: ${escapeHtml(url)}</p></footer></body></html>
`;
}

function renderNote(note: string | null): string {
  if (note === null) return '';
  const paragraphs = note.split(/\n+/).map((text) => `<p>${escapeHtml(text)}</p>`);
  return `<section id="note"><h2>In the publisher’s own words</h2>${paragraphs.join('\n')}</section>\n`;
}
