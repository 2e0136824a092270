import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, type DocumentNode } from 'graphql';
import { can } from '@castgraph/auth/can';
import { MAX_GRANTS, type Grant } from '@castgraph/kernel/grants';
import { newId } from '@castgraph/kernel/ids';
import { SCOPES_OF_ROLE } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { authorize } from '../gateway/src/authorization/authorize.ts';
import { collectDemands, type Demand } from '../gateway/src/authorization/collect-demands.ts';
import { stripSecurityLinks } from '../gateway/src/authorization/strip-security-links.ts';
import { buildSnapshot } from '../gateway/src/planning/supergraph-snapshot.ts';
import { quantile } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * How long a decision takes: the gateway's check of a whole operation, for each document of the dashboard (what an operation demands is
 * collected once, when it is planned), and `can` about one campaign by a viewer with as many grants as there may be. Beside both, as
 * the physical limit, one look into a Set, timed alike and by turns.
 */
const ROUNDS = 400;
const root = join(import.meta.dirname, '..');
const organizationId = newId();
const owner: Viewer = { kind: 'user', id: newId(), organizationId, roles: ['owner'], scopes: SCOPES_OF_ROLE.owner };
const grants = Array.from({ length: MAX_GRANTS }, (): Grant => `campaign:${newId()}`);
const sponsor: Viewer = { ...owner, roles: ['sponsor'], scopes: SCOPES_OF_ROLE.sponsor, grants };
const resource = { kind: 'campaign' as const, id: newId(), partOf: [{ kind: 'sponsor' as const, id: newId() }] };
const granted = new Set<string>(grants);

const operations = readDemands();
const times = { operation: [] as number[], one: [] as number[], bare: [] as number[] };
for (let round = 0; round < ROUNDS; round++) {
  for (const demands of operations) {
    times.operation.push(timeOf(() => authorize(owner, demands, {})));
    times.one.push(timeOf(() => can(sponsor, 'read', { area: 'campaigns', resource })));
    times.bare.push(timeOf(() => granted.has(resource.id)));
  }
}
for (const share of [0.5, 0.99]) {
  const bare = quantile(times.bare, share);
  const against = 'one look into a Set';
  const operation = quantile(times.operation, share);
  const one = quantile(times.one, share);
  const mark = `p${share * 100}`;
  reportFigure({ name: `permission-check/an operation/${mark}`, value: operation, unit: 'ms', ratio: bare / operation, against });
  reportFigure({ name: `permission-check/one thing by ${MAX_GRANTS} grants/${mark}`, value: one, unit: 'ms', ratio: bare / one, against });
}

/** What each of the dashboard's own documents demands of its viewer. */
function readDemands(): (readonly Demand[])[] {
  const sdl = print(stripSecurityLinks(parse(readFileSync(join(root, 'schema/supergraph.graphql'), 'utf8'), { noLocation: true })));
  const { rules, apiSchema } = buildSnapshot(sdl);
  const documents = JSON.parse(readFileSync(join(root, 'schema/documents/web.json'), 'utf8')) as Record<string, string>;
  return Object.values(documents).map((source) => demandsOf(parse(source)));

  function demandsOf({ definitions }: DocumentNode): readonly Demand[] {
    const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    if (!operation) throw new Error('A document of the dashboard holds no operation');
    const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    return collectDemands(rules, apiSchema, operation, new Map(fragments.map((fragment) => [fragment.name.value, fragment]))).demands;
  }
}

function timeOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
