import { z } from 'zod';
import { subgraphOfName } from './job.ts';

/** A lower-case UUID, the form of every id. */
export const idSchema = z.uuid();
/** An instant, RFC 3339 with offset. */
export const instantSchema = z.iso.datetime({ offset: true });

const ENVELOPE = {
  /** Identifies the event for ever: consumers take each id once. */
  eventId: idSchema,
  organizationId: idSchema,
  occurredAt: instantSchema,
};

type Envelope = { [Key in keyof typeof ENVELOPE]: z.infer<(typeof ENVELOPE)[Key]> };

/** Something that happened in one subgraph and that others may act on. Payload: the body and the envelope around it. */
export interface EventDefinition<Body extends z.ZodRawShape = z.ZodRawShape> {
  /** `subgraph.noun-happened`; the subgraph is the one that publishes it. */
  readonly name: `${string}.${string}`;
  readonly schema: z.ZodObject<Body & typeof ENVELOPE>;
}

/** The whole payload of an event. */
export type EventPayload<Event extends EventDefinition> = z.infer<Event['schema']>;
/** What a publisher gives: the body and the organization; id and instant are filled in unless given. */
export type EventInput<Event extends EventDefinition> = Omit<z.input<Event['schema']>, 'eventId' | 'occurredAt'> &
  Partial<Pick<Envelope, 'eventId' | 'occurredAt'>>;

/**
 * Defines an event. Old and new versions run side by side, so a field that is added later is optional,
 * with the reason in its comment; a field is never renamed or given another meaning.
 */
export function defineEvent<Body extends z.ZodRawShape>({
  name,
  body,
}: {
  name: `${string}.${string}`;
  body: Body;
}): EventDefinition<Body> {
  if (!/^[a-z]+\.[a-z]+(-[a-z]+)+$/.test(name)) throw new RangeError(`An event is named subgraph.noun-happened, not ${name}`);
  return Object.freeze({ name, schema: z.object({ ...body, ...ENVELOPE }) });
}

/** The subgraph that publishes the event. */
export function publisherOf(event: Pick<EventDefinition, 'name'>): string {
  return subgraphOfName(event.name);
}
