import { beforeAll, describe, expect, inject, it } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { sendWith, signUp, type Session } from '../set-up/session.ts';
import { askStream, type StreamStart } from './ask-stream.ts';
import { makeAppCallers, makeCallers, type Caller } from './callers.ts';
import { isAllowed, listRootFields, selectOutcome, type RootField } from './root-fields.ts';
import { sampleArguments } from './sample-input.ts';

const product = inject('product');
const { publicUrl, secretsKey } = product;
const fields = listRootFields();

let session: Session;
let callers: Caller[];
beforeAll(async () => {
  session = await signUp(publicUrl);
  const { data } = await session.send('{ viewer { user { id } } }');
  callers = [...(await makeCallers(session.organizationId, data.viewer.user.id as string, secretsKey)), ...(await makeAppCallers(product))];
});

async function ask(field: RootField, { token }: Caller, id: string): Promise<StreamStart> {
  const document = `${field.kind} { ${field.name}${sampleArguments(field.definition, () => id)} ${selectOutcome(field.definition)} }`;
  return field.kind === 'subscription' ? askStream(publicUrl, token, document) : sendWith(publicUrl, token)(document);
}

/**
 * What became of it. Persons are also judged by the verbs, which must agree with the schema; keys and links only by the gateway,
 * because some verbs are for persons and say so themselves.
 */
function outcomeOf({ errors = [] }: StreamStart, { viewer }: Caller): 'allowed' | 'denied' | 'malformed' {
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  if (codes.some((code) => code === 'GRAPHQL_VALIDATION_FAILED' || code === 'BAD_USER_INPUT')) return 'malformed';
  if (!viewer) return errors.some(({ message }) => message === 'Sign in to do this') ? 'denied' : 'allowed';
  const refusals = errors.filter(({ extensions }) => extensions?.['code'] === 'FORBIDDEN');
  return refusals.some(({ extensions }) => viewer.kind === 'user' || extensions?.['paths']) ? 'denied' : 'allowed';
}

describe('every root field, for everybody', () => {
  it('is in the matrix', () => {
    expect(fields.length).toBeGreaterThan(70);
    expect(callers.length).toBe(15);
  });

  it.each(fields.map((field) => [`${field.kind} ${field.name}`, field] as const))(
    '%s is given to whom the policy gives it',
    async (_, field) => {
      const expected: Record<string, string> = {};
      const found: Record<string, string> = {};
      const told: Record<string, StreamStart[]> = {};
      for (const caller of callers) {
        expected[caller.name] = isAllowed(field, caller.viewer) ? 'allowed' : 'denied';
        const answer = await ask(field, caller, newId());
        const outcome = outcomeOf(answer, caller);
        found[caller.name] = outcome === 'malformed' ? JSON.stringify(answer.errors) : outcome;
        if (outcome === 'denied')
          told[caller.name] = [answer, await ask(field, caller, caller.viewer?.organizationId ?? session.organizationId)];
      }
      expect(found).toEqual(expected);
      // A refusal is the same whatever it was asked about: it cannot tell whether a thing exists, or whose it is.
      for (const [name, [one, other]] of Object.entries(told)) expect(other, name).toEqual(one);
    },
  );

  it('gives an app what its person has and gave it, no more, and tells it that', async () => {
    const apps = callers.filter(({ viewer }) => viewer?.delegation);
    expect(apps.length).toBeGreaterThan(2);
    for (const { name, viewer, token } of apps) {
      const { data } = await sendWith(publicUrl, token)('{ viewer { kind scopes organization { id } } }');
      expect(data.viewer.scopes.toSorted(), name).toEqual(viewer!.scopes.toSorted());
      expect(data.viewer.organization.id, name).toBe(viewer!.organizationId);
    }
  });

  it('gives a stranger one and the same answer for what exists, what does not, and what is asked wrongly', async () => {
    const [nobody] = callers as [Caller];
    const send = sendWith(publicUrl, undefined);
    const known = await send('{ campaigns { totalCount } }');
    expect(known.errors).toMatchObject([{ message: 'Sign in to do this' }]);
    for (const field of fields.filter((one) => one.kind !== 'subscription' && !isAllowed(one, undefined))) {
      const base = `${field.kind} { ${field.name}`;
      for (const guess of [`${base} }`, `${base}s { id } }`, `${base}(nothing: 1) { nothing } }`, `${base} { nothing { of { it } } } }`])
        expect(await send(guess), guess).toEqual(known);
      expect(await ask(field, nobody, newId()), field.name).toEqual(known);
    }
  });
});
