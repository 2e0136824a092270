import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findOriginTarget } from '../run/origin-routes.ts';
import { listProductProcesses } from '../run/product-processes.ts';
import { servePages } from '../run/static-pages.ts';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const caddyfile = readFileSync(join(root, 'deploy/proxy/Caddyfile'), 'utf8');

/** Who answers a path behind Caddy, by its matchers and the order of its handles. */
function findProxyTarget(path: string): string {
  const matchers = new Map(
    Array.from(caddyfile.matchAll(/^\t@(\w+) (path|path_regexp) (\S+)$/gm), ([, name, kind, pattern]) => [
      name as string,
      (text: string) => (kind === 'path' ? text === pattern : new RegExp(pattern as string).test(text)),
    ]),
  );
  const handles = caddyfile.matchAll(/^\thandle @(\w+) \{\n\t\timport to (\w+)\n/gm);
  for (const [, name, upstream] of handles) if (matchers.get(name as string)!(path)) return upstream as string;
  if (path === '/livez' || path === '/readyz') return path.slice(1);
  return 'pages';
}

it('sends every path where the origin of development sends it', () => {
  const paths = `
    / /campaigns /campaigns/1 /reports /reports/1 /reports/1/report.csv /reports/1/2/3 /audit /audit/1 /audit/exports /audit/exports/x.csv /robots.txt /assets/a.js
    /graphql /graphql/ /graphql/stream /graphql/x /graphqlx /livez /readyz
    /r/org/example.com/a.mp3 /r/ /r /v1/events /v1/logs /v1/conversions /v1/conversions/x
    /go/summer /pixel/t.gif /pixel /websub/token /websub /webhooks/shopify/1 /oauth/google/callback /oauth
    /oauth/authorize /oauth/token /oauth/revoke /oauth/token/x /.well-known/jwks.json /.well-known/oauth-authorization-server /.well-known/x
    /oauth/start/google /oauth/callback/google /oauth/start/ /oauth/callback/google/x
    /methodology /methodology/ /methodology/org /methodology/org.json /methodology/org/x
    /privacy/org /privacy/org.json /privacy/org/x
  `
    .trim()
    .split(/\s+/);
  expect(paths.map((path) => [path, findProxyTarget(path)])).toEqual(paths.map((path) => [path, findOriginTarget(path)]));
});

it('gives pages the headers that the origin of development gives them', async () => {
  const pages = mkdtempSync(join(tmpdir(), 'castgraph-pages-'));
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  const server = createServer((request, response) => void servePages(pages, request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    const { headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    for (const name of [
      'Content-Security-Policy',
      'X-Content-Type-Options',
      'Referrer-Policy',
      'Cross-Origin-Opener-Policy',
      'Permissions-Policy',
    ]) {
      const value = new RegExp(`^\\t\\t\\t${name} (?:"([^"]*)"|(\\S+))$`, 'm').exec(caddyfile);
      expect(value?.[1] ?? value?.[2], name).toBe(headers.get(name));
    }
  } finally {
    server.close();
  }
});

it('leads nobody to metrics and other doors of the inside', () => {
  for (const path of ['/metrics', '/identity/viewer', '/internal', '/debug', '/api/v1/targets', '/admin'])
    expect(findProxyTarget(path), path).toBe('pages');
});

it('makes up for the headers that a server behind leaves out, keeps browsers to https, and knows no TRACE', () => {
  expect(caddyfile).toMatch(/\?Content-Security-Policy "default-src 'none'; frame-ancestors 'none'"/);
  expect(caddyfile).toMatch(/\?X-Content-Type-Options nosniff/);
  expect(caddyfile).toMatch(/Strict-Transport-Security "max-age=31536000; includeSubDomains"/);
  expect(caddyfile.indexOf('handle @trace')).toBeGreaterThan(0);
  expect(caddyfile.indexOf('handle @trace')).toBeLessThan(caddyfile.indexOf('handle @gateway'));
});

it('has every process of the product in the compose file, and every variable of its settings in the example', () => {
  const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  const { services } = parse(compose, { merge: true }) as { services: Record<string, { command?: string[] }> };
  const missing = listProductProcesses(root).filter(({ name, program }) => services[name]?.command?.[1] !== program);
  expect(missing).toEqual([]);
  const example = readFileSync(join(root, 'deploy/env.example'), 'utf8');
  const used = new Set(Array.from(compose.matchAll(/\$\{([A-Z_]+)/g), ([, name]) => name as string));
  const offered = new Set(Array.from(example.matchAll(/^([A-Z_]+)=/gm), ([, name]) => name as string));
  expect([...used].toSorted()).toEqual([...offered].toSorted());
});
