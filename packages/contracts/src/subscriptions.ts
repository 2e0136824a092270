import { adSlotsChanged } from './ad-slots-changed.ts';
import { campaignChanged } from './campaign-changed.ts';
import { deliveryAlertChanged } from './delivery-alert-changed.ts';
import { erasurePrepared } from './erasure-prepared.ts';
import { episodesChanged } from './episodes-changed.ts';
import type { EventDefinition } from './event.ts';
import { defineJob, subgraphOfName, type AnyJob, type JobDefinition, type JobName } from './job.ts';
import { logErased } from './log-erased.ts';
import { orderReceived } from './order-received.ts';
import { organizationCreated } from './organization-created.ts';
import { platformFiguresReported } from './platform-figures-reported.ts';
import { privacyChanged } from './privacy-changed.ts';
import { sandboxAsked } from './sandbox-asked.ts';
import { sandboxFiguresErased } from './sandbox-figures-erased.ts';
import { sandboxLogErased } from './sandbox-log-erased.ts';
import { recordTask } from './task-changed.ts';

/** A job whose payload is an event, run once per event id. */
export type EventJob<Event extends EventDefinition = EventDefinition> = JobDefinition<Event['schema']> & { readonly event: Event };

/** Defines the job that consumes an event in the subgraph that the job's name begins with. */
export function defineSubscription<Event extends EventDefinition>(event: Event, name: JobName): EventJob<Event> {
  return Object.freeze({ ...defineJob<Event['schema']>({ name, schema: event.schema, tracked: false, deadlineMs: 60_000 }), event });
}

/** Analytics keeps its own list of episodes and of the URLs they are requested by. */
export const recordEpisodes = defineSubscription(episodesChanged, 'analytics.record-episodes');
/** Analytics measures which listeners got an advertisement by the bytes that hold it. */
export const recordAdSlots = defineSubscription(adSlotsChanged, 'analytics.record-ad-slots');
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

/** Of a sandbox, ingestion erases the shows and the log first, so that nothing of before can be counted any more. */
export const eraseSandboxLog = defineSubscription(sandboxAsked, 'ingestion.erase-sandbox');
/** Then analytics erases its figures, and books the sample campaign. */
export const eraseSandboxFigures = defineSubscription(sandboxLogErased, 'analytics.erase-sandbox');
/** Then shows and listening come in. */
export const fillSandbox = defineSubscription(sandboxFiguresErased, 'ingestion.fill-sandbox');
/** Then the others erase what they have; accounts only when the sandbox is to go, for its members and keys stay when it is filled anew. */
export const eraseSandboxReports = defineSubscription(sandboxFiguresErased, 'reporting.erase-sandbox');
export const eraseSandboxConnections = defineSubscription(sandboxFiguresErased, 'integrations.erase-sandbox');
export const eraseSandboxMembers = defineSubscription(sandboxFiguresErased, 'accounts.erase-sandbox');
export const eraseSandboxTasks = defineSubscription(sandboxFiguresErased, 'operations.erase-sandbox');

/** Who consumes which event. An event without subscribers is recorded as sent and goes nowhere. */
export const SUBSCRIPTIONS: readonly EventJob[] = [
  recordEpisodes,
  recordAdSlots,
  recordOrder,
  recordOrganization,
  recordPlatformFigures,
  eraseLog,
  finishErasure,
  recordRetention,
  eraseSandboxLog,
  eraseSandboxFigures,
  fillSandbox,
  eraseSandboxReports,
  eraseSandboxConnections,
  eraseSandboxTasks,
  eraseSandboxMembers,
];

/** All events that cross a border. */
export const EVENTS = [
  episodesChanged,
  adSlotsChanged,
  orderReceived,
  campaignChanged,
  deliveryAlertChanged,
  organizationCreated,
  platformFiguresReported,
  erasurePrepared,
  logErased,
  privacyChanged,
  sandboxAsked,
  sandboxLogErased,
  sandboxFiguresErased,
] as const;

/** All jobs that another subgraph may send to this one: it must have a handler for each. */
export function requiredJobs(subgraph: string): AnyJob[] {
  return [...SUBSCRIPTIONS, recordTask as AnyJob].filter((job) => subgraphOfName(job.name) === subgraph);
}
