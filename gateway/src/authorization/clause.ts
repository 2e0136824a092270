import type { Viewer } from '@castgraph/kernel/viewer';

/** One demand of the schema on the viewer. `anyOf` is a list of alternatives, each a list of which all are needed. */
export type Clause =
  | { kind: 'authenticated' }
  /** Not for apps that a person let act for them. */
  | { kind: 'no-app' }
  | { kind: 'scopes'; anyOf: readonly (readonly string[])[] }
  | { kind: 'policies'; anyOf: readonly (readonly string[])[] };

const POLICY = /^(role|kind):([a-z-]+)$/;

/** True for a policy that the gateway can decide: `role:<role>` or `kind:<kind of viewer>`. */
export function isKnownPolicy(policy: string): boolean {
  return POLICY.test(policy);
}

/**
 * Whether the viewer meets the demand; an anonymous caller meets none but not being an app, an unknown policy is met by nobody. A share link is no
 * member: it meets only what names a scope that it holds.
 */
export function meets(viewer: Viewer | undefined, clause: Clause): boolean {
  if (clause.kind === 'no-app') return viewer?.delegation === undefined;
  if (!viewer) return false;
  if (clause.kind === 'authenticated') return viewer.kind !== 'link';
  const has =
    clause.kind === 'scopes'
      ? (name: string) => (viewer.scopes as readonly string[]).includes(name)
      : (name: string) => meetsPolicy(viewer, name);
  return clause.anyOf.some((all) => all.every(has));
}

function meetsPolicy(viewer: Viewer, policy: string): boolean {
  const match = POLICY.exec(policy);
  if (!match) return false;
  return match[1] === 'role' ? (viewer.roles as readonly string[]).includes(match[2]!) : viewer.kind === match[2];
}

/** A text that is equal for equal demands. */
export function clauseKey(clause: Clause): string {
  return clause.kind === 'authenticated' || clause.kind === 'no-app' ? clause.kind : `${clause.kind}:${JSON.stringify(clause.anyOf)}`;
}
