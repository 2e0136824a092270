import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { requirePresent } from '@castgraph/auth/scopes';
import { grantsOf } from '@castgraph/kernel/grants-of';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { Log } from '@castgraph/telemetry/log';

/**
 * The DataLoaders of a subgraph, made anew for each operation and each event of a stream. A subgraph says what they are:
 * `declare module '@castgraph/service/context' { interface OperationLoaders { campaign: DataLoader<string, Campaign> } }`
 */
export interface OperationLoaders {}

/** What a verb gets besides its input: who asks, and the doors to the data of their organization. */
export interface OperationContext {
  /** Who asks; null for somebody who has not signed in. */
  readonly viewer: Viewer | null;
  readonly log: Log;
  /** The subgraph's database, for the few verbs that act before there is an organization; others use the two below. */
  readonly orm: Orm;
  /** One transaction that sees and writes only the rows of the viewer's organization, for a confined one only what was granted. Throws UNAUTHENTICATED for nobody. */
  transact<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** As `transact`, refusing writes. */
  read<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  readonly loaders: OperationLoaders;
  /** Headers of the request as the gateway forwarded them, in lower case. Only the body is signed: trust none with identity. */
  readonly requestHeaders: Readonly<Record<string, string | string[] | undefined>>;
  /** Headers for the response, `set-cookie` included, which the gateway passes on to the browser. */
  readonly responseHeaders: Headers;
  /** Aborts when nobody waits for the result any more. */
  readonly signal: AbortSignal;
}

/** Makes the DataLoaders of one operation. */
export type LoaderFactory = (context: OperationContext) => OperationLoaders;

export interface ContextOptions {
  viewer: Viewer | null;
  orm: Orm;
  log: Log;
  loaders?: LoaderFactory;
  requestHeaders?: OperationContext['requestHeaders'];
  responseHeaders?: Headers;
  signal?: AbortSignal;
}

const NEVER = new AbortController().signal;
/** Unknown here, because subgraphs widen the type of loaders. */
const NO_LOADERS: unknown = Object.freeze({});

/** Makes the context of one operation, job or route. Loaders are made when first asked for. */
export function createContext(options: ContextOptions): OperationContext {
  const { viewer, orm, log, loaders } = options;
  let made: OperationLoaders | undefined;
  // A subgraph's own additions are put on by its `context` option, before any verb sees this.
  const context = {
    viewer,
    orm,
    log: viewer ? log.child({ organization_id: viewer.organizationId, viewer_id: viewer.id }) : log,
    transact: async (work) =>
      inOrganization(orm, requirePresent(viewer).organizationId, work, { grants: grantsOf(requirePresent(viewer)) }),
    read: async (work) =>
      inOrganization(orm, requirePresent(viewer).organizationId, work, { grants: grantsOf(requirePresent(viewer)), readOnly: true }),
    get loaders() {
      return (made ??= loaders ? loaders(context) : (NO_LOADERS as OperationLoaders));
    },
    requestHeaders: options.requestHeaders ?? {},
    responseHeaders: options.responseHeaders ?? new Headers(),
    signal: options.signal ?? NEVER,
  } as OperationContext;
  return context;
}
