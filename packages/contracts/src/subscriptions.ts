import { campaignChanged } from './campaign-changed.ts';
import { erasurePrepared } from './erasure-prepared.ts';
import { episodesChanged } from './episodes-changed.ts';
import type { EventDefinition } from './event.ts';
import { defineJob, subgraphOfName, type AnyJob, type JobDefinition, type JobName } from './job.ts';
import { logErased } from './log-erased.ts';
import { orderReceived } from './order-received.ts';
import { organizationCreated } from './organization-created.ts';
import { platformFiguresReported } from './platform-figures-reported.ts';
import { privacyChanged } from './privacy-changed.ts';
import { recordTask } from './task-changed.ts';

/** A job whose payload is an event, run once per event id. */
export type EventJob<Event extends EventDefinition = EventDefinition> = JobDefinition<Event['schema']> & { readonly event: Event };

/** Defines the job that consumes an event in the subgraph that the job's name begins with. */
export function defineSubscription<Event extends EventDefinition>(event: Event, name: JobName): EventJob<Event> {
  return Object.freeze({ ...defineJob<Event['schema']>({ name, schema: event.schema, tracked: false, deadlineMs: 60_000 }), event });
}

/** Analytics keeps its own list of episodes and of the URLs they are requested by. */
export const recordEpisodes = defineSubscription(episodesChanged, 'analytics.record-episodes');
/** Analytics turns orders, refunds and cancellations into conversions. */
export const recordOrder = defineSubscription(orderReceived, 'analytics.record-order');
/** Analytics counts by the organization's time zone. */
export const recordOrganization = defineSubscription(organizationCreated, 'analytics.record-organization');
/** Analytics shows what platforms and hosts report beside what it counted. */
export const recordPlatformFigures = defineSubscription(platformFiguresReported, 'analytics.record-platform-figures');

/** Ingestion takes a household out of its log. */
export const eraseLog = defineSubscription(erasurePrepared, 'ingestion.erase-log');
/** Analytics takes it out of its own tables, when the log cannot bring it back any more. */
export const finishErasure = defineSubscription(logErased, 'analytics.finish-erasure');
/** Ingestion keeps its log as long as the organization wants. */
export const recordRetention = defineSubscription(privacyChanged, 'ingestion.record-retention');

/** Who consumes which event. An event without subscribers is recorded as sent and goes nowhere. */
export const SUBSCRIPTIONS: readonly EventJob[] = [
  recordEpisodes,
  recordOrder,
  recordOrganization,
  recordPlatformFigures,
  eraseLog,
  finishErasure,
  recordRetention,
];

/** All events that cross a border. */
export const EVENTS = [
  episodesChanged,
  orderReceived,
  campaignChanged,
  organizationCreated,
  platformFiguresReported,
  erasurePrepared,
  logErased,
  privacyChanged,
] as const;

/** All jobs that another subgraph may send to this one: it must have a handler for each. */
export function requiredJobs(subgraph: string): AnyJob[] {
  return [...SUBSCRIPTIONS, recordTask as AnyJob].filter((job) => subgraphOfName(job.name) === subgraph);
}
