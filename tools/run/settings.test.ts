import { describe, expect, it } from 'vitest';
import { readSettings } from './settings.ts';

describe('the environment of a start', () => {
  it('is all optional, and empty counts as absent', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: undefined, databaseUrl: undefined, logLevel: 'INFO' });
  });

  it('is refused in one message that lists everything wrong and shows no value', () => {
    const wrong = {
      PORT: '99999',
      DATABASE_URL: 'mysql://user:hunter2@db/x',
      SECRETS_KEY: 'c2hvcnQ=',
      LOG_LEVEL: 'loud',
      OUTBOUND_ALLOW: 'host',
      STORAGE_URL: 'ftp:x',
      LISTENER_EVENT_RETENTION_DAYS: '62',
      REQUEST_VERDICT_RETENTION_DAYS: '90 days',
    };
    const read = (): unknown => readSettings(wrong);
    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
    expect(read).not.toThrow(/hunter2|c2hvcnQ/);
  });

  it('accepts every kind of value that is documented', () => {
    const env = {
      PORT: '4001',
      DATABASE_URL: 'postgres://u:p@h:5432/d',
      DATABASE_REPLICA_URLS: 'postgres://u:p@a/d, postgres://u:p@b/d',
      REDIS_URL: 'rediss://:p@h:6379',
      SECRETS_KEY: Buffer.alloc(32, 7).toString('base64'),
      STORAGE_URL: 's3://bucket',
      OUTBOUND_ALLOW: '127.0.0.1:9000,engine:80',
      LISTENER_EVENT_RETENTION_DAYS: '63',
      REQUEST_VERDICT_RETENTION_DAYS: '3660',
    };
    expect(readSettings(env)).toMatchObject({ port: 4001, storageUrl: 's3://bucket' });
  });
});
