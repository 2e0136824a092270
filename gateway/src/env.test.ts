import { describe, expect, it } from 'vitest';
import { readGatewayEnvironment } from './env.ts';

const SECRETS_KEY = Buffer.alloc(32).toString('base64');

describe('the environment', () => {
  it('is read with defaults', () => {
    const env = readGatewayEnvironment({
      REDIS_URL: 'redis://127.0.0.1:6379',
      SECRETS_KEY,
      SUBGRAPH_URLS: 'accounts=http://127.0.0.1:4101/graphql,analytics=http://127.0.0.1:4102/graphql',
    });
    expect(env).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', QUERY_DEADLINE_MS: 950 });
    expect(env.SUBGRAPH_URLS.get('analytics')).toBe('http://127.0.0.1:4102/graphql');
  });

  it('stops the start with everything that is wrong, and shows no value', () => {
    const read = () => readGatewayEnvironment({ SECRETS_KEY: 'c2hvcnQ=', PORT: '70000', SUBGRAPH_URLS: 'accounts', CORS_ORIGINS: '*' });
    for (const part of ['REDIS_URL', 'SECRETS_KEY', 'PORT', 'SUBGRAPH_URLS', 'CORS_ORIGINS']) expect(read).toThrow(part);
    expect(read).not.toThrow('c2hvcnQ=');
  });
});
