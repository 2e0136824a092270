import { createHash } from 'node:crypto';
import type { Day } from '@castgraph/kernel/days';
import type { Methodology } from './describe-methodology.ts';
import { escapeHtml } from './escape-html.ts';
import type { MethodologySection } from './methodology-item.ts';

/** How public documents look: on paper and screens of any width, light and dark. */
export const STYLE = `:root{color-scheme:light dark;font:16px/1.55 system-ui,sans-serif}
body{max-width:46rem;margin:0 auto;padding:2.5rem 1.25rem 4rem}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 .5rem}h2{font-size:1.15rem;margin:2.25rem 0 .75rem;break-after:avoid}
p{margin:.25rem 0}dl{margin:0}dl>div{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.25rem 1.25rem;padding:.45rem 0;border-top:1px solid #8884;break-inside:avoid}
dl.rules>div{grid-template-columns:3rem 1fr}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:32rem){dl>div{grid-template-columns:1fr}}
@media print{:root{font-size:10.5pt;color-scheme:light}body{max-width:none;padding:0}a{color:inherit;text-decoration:none}}`;

/** What a browser may do with the document: show it, by this style, and nothing else. */
export const DOCUMENT_POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The public description as a page: no script, nothing loaded, and made to be printed. `day` is the UTC day it is served on. */
export function renderMethodology(methodology: Methodology, { url, day }: { url: string; day: Day }): string {
  const { standard, organizationName, sections, rules, contact, version } = methodology;
  const name = organizationName === null ? '' : `: ${escapeHtml(organizationName)}`;
  const title = `Description of methodology${name}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="alternate" type="application/json" href="${escapeHtml(url)}.json"><style>${STYLE}</style></head>
<body><header><h1>${title}</h1>
<p>How listening is counted, by the ${escapeHtml(standard)}. Where the standard leaves a choice, this is how it is made.</p>
<p>Version ${version} · in force on <time datetime="${day}">${day}</time></p></header>
<main>${sections.map(renderSection).join('')}${renderRules(rules)}</main>
<footer><h2>Questions</h2><p>${contact === null ? 'Ask whoever gave you figures that refer to this page.' : escapeHtml(contact)}</p>
<p>What is kept of listeners, for listeners: <a href="${escapeHtml(url.replace('/methodology/', '/privacy/'))}">privacy of this measurement</a></p>
<p>This page: ${escapeHtml(url)}</p></footer></body></html>
`;
}

/** A section as a list of names and texts, whatever they are. */
export function renderSection({ id, title, items }: MethodologySection): string {
  const rows = items.map((item) => `<div><dt>${escapeHtml(item.name)}</dt><dd>${escapeHtml(item.text)}</dd></div>`);
  return `<section id="${id}"><h2>${escapeHtml(title)}</h2><dl>${rows.join('\n')}</dl></section>\n`;
}

function renderRules(rules: Methodology['rules']): string {
  const rows = rules.map(({ id, text }) => `<div id="${id}"><dt>${id}</dt><dd>${escapeHtml(text)}</dd></div>`);
  return `<section id="rules"><h2>Rules</h2><dl class="rules">${rows.join('\n')}</dl></section>\n`;
}
