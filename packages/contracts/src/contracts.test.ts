import { newId } from '@castgraph/kernel/ids';
import { describe, expect, it } from 'vitest';
import { defineEvent } from './event.ts';
import { episodesChanged, MAX_EPISODES_PER_EVENT } from './episodes-changed.ts';
import { defineJob } from './job.ts';
import { orderReceived } from './order-received.ts';
import { EVENTS, requiredJobs, SUBSCRIPTIONS } from './subscriptions.ts';
import { recordTask } from './task-changed.ts';
import { z } from 'zod';

const envelope = () => ({ eventId: newId(), organizationId: newId(), occurredAt: '2026-07-01T10:00:00.123Z' });
const order = {
  connectionId: newId(),
  provider: 'shopify',
  orderId: '450789469',
  providerEventId: null,
  kind: 'order',
  placedAt: '2026-07-01T12:00:00+02:00',
  valueMinor: 4990,
  currency: 'EUR',
  discountCodes: ['POD10'],
  landingUrl: null,
  referringUrl: null,
  customerHash: null,
  isNewCustomer: null,
};

describe('an event', () => {
  it('carries its id, organization and instant, whatever its body', () => {
    const payload = { ...envelope(), ...order };
    expect(orderReceived.schema.parse(payload)).toEqual(payload);
    for (const field of ['eventId', 'organizationId', 'occurredAt'])
      expect(orderReceived.schema.safeParse({ ...payload, [field]: undefined }).success).toBe(false);
  });

  it('of a newer version is read without the fields that are not known here', () => {
    const payload = { ...envelope(), ...order };
    expect(orderReceived.schema.parse({ ...payload, addedLater: 1 })).toEqual(payload);
  });

  it('survives JSON unchanged, since that is how it travels', () => {
    const payload = { ...envelope(), ...order };
    expect(JSON.parse(JSON.stringify(orderReceived.schema.parse(payload)))).toEqual(payload);
  });

  it.each([
    ['a negative value', { valueMinor: -1 }],
    ['a fraction of a cent', { valueMinor: 0.5 }],
    ['a currency that is none', { currency: 'euro' }],
    ['an instant without a zone', { placedAt: '2026-07-01T12:00:00' }],
  ])('with %s is refused', (_, fault) => {
    expect(orderReceived.schema.safeParse({ ...envelope(), ...order, ...fault }).success).toBe(false);
  });

  it('of episodes is split before it grows too large', () => {
    const episode = {
      id: newId(),
      guid: 'g',
      title: 't',
      publishedAt: null,
      durationSeconds: null,
      sizeBytes: null,
      bitrateBps: null,
      id3Bytes: null,
      audioUrls: [],
      removedAt: null,
    };
    const event = (count: number) => ({
      ...envelope(),
      podcast: { id: newId(), title: 'Show', feedUrl: 'https://example.org/feed' },
      episodes: Array.from({ length: count }, () => episode),
    });
    expect(episodesChanged.schema.safeParse(event(MAX_EPISODES_PER_EVENT)).success).toBe(true);
    expect(episodesChanged.schema.safeParse(event(MAX_EPISODES_PER_EVENT + 1)).success).toBe(false);
  });
});

describe('names', () => {
  it('of events and jobs say whose they are and what', () => {
    expect(() => defineEvent({ name: 'ingestion.Episodes', body: {} })).toThrow(RangeError);
    expect(() => defineJob({ name: 'record.', schema: z.object({}) })).toThrow(RangeError);
    expect(() => defineJob({ name: 'analytics.record_episodes', schema: z.object({}) })).toThrow(RangeError);
  });

  it('are given once', () => {
    const names = [...EVENTS, ...SUBSCRIPTIONS, recordTask].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('subscriptions', () => {
  it('are to events that exist, by another subgraph than the one that publishes', () => {
    for (const { name, event } of SUBSCRIPTIONS) {
      expect(EVENTS as readonly unknown[]).toContain(event);
      expect(name.split('.')[0]).not.toBe(event.name.split('.')[0]);
    }
  });

  it('are what a worker must have handlers for', () => {
    expect(requiredJobs('analytics').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['analytics.record-episodes', 'analytics.record-order']),
    );
    expect(requiredJobs('operations').map(({ name }) => name)).toContain('operations.record-task');
  });
});
