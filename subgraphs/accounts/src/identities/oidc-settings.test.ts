import { expect, it } from 'vitest';
import { oidcIssuers } from './oidc-settings.ts';

const client = { clientId: 'c', clientSecret: 'hidden-secret' };
const read = (issuers: unknown) => oidcIssuers.safeParse(typeof issuers === 'string' ? issuers : JSON.stringify(issuers));

it('knows Google by its name, and others by their issuer', () => {
  expect(oidcIssuers.parse(undefined)).toEqual([]);
  const work = { name: 'work', issuer: 'https://login.example', clientAuth: 'client_secret_post', ...client };
  expect(read([{ name: 'google', ...client }, work]).data).toEqual([
    { name: 'google', label: 'Google', issuer: 'https://accounts.google.com', clientAuth: 'client_secret_basic', ...client },
    { ...work, label: 'work' },
  ]);
});

it('refuses what would not work, or not be safe, without showing a secret', () => {
  for (const wrong of [
    'google',
    '{}',
    [{ name: 'work', ...client }],
    [{ name: 'work', issuer: 'http://login.example', ...client }],
    [{ name: 'work', issuer: 'javascript:alert(1)', ...client }],
    [{ name: '../x', issuer: 'https://login.example', ...client }],
    [{ name: 'google', clientId: 'c' }],
    [{ name: 'google', ...client, clientAuth: 'none' }],
    [{ name: 'google', ...client, extra: 1 }],
    [
      { name: 'google', ...client },
      { name: 'google', ...client },
    ],
  ]) {
    const { success, error } = read(wrong);
    expect(success, JSON.stringify(wrong)).toBe(false);
    expect(error?.message).not.toContain('hidden-secret');
  }
});
