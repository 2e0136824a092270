import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { expect, test } from 'vitest';
import { areasOf, classifyFailure, EVERYTHING } from './failure.ts';

const lost = (area: string, code = 'SUBGRAPH_UNAVAILABLE') => ({
  message: `${area}: not available at the moment`,
  extensions: { code, area },
});

test('names every area that an answer lacks once', () => {
  expect(areasOf([lost('Reports'), lost('Reports', 'SUBGRAPH_TIMEOUT'), lost('Integrations')])).toEqual(['Reports', 'Integrations']);
});

test('does not take a refusal for an absence', () => {
  expect(areasOf([{ message: 'No', extensions: { code: 'FORBIDDEN', area: 'Reports' } }])).toEqual([]);
});

test.each([
  ['an absence', [lost('Reports')], { kind: 'missing', areas: ['Reports'] }],
  ['an ended session', [{ message: 'Sign in', extensions: { code: 'UNAUTHENTICATED' } }], { kind: 'signed-out' }],
  ['a refusal', [{ message: 'Not yours', extensions: { code: 'FORBIDDEN' } }], { kind: 'refused', message: 'Not yours' }],
  [
    'a defect',
    [{ message: 'Internal error', extensions: { code: 'INTERNAL', reference: 'abcdef012345' } }],
    { kind: 'broken', message: 'Internal error', reference: 'abcdef012345' },
  ],
])('recognises %s', (_name, errors, failure) => {
  expect(classifyFailure(new CombinedGraphQLErrors({ errors }))).toEqual(failure);
});

test('an answer from a proxy, or none, means that everything is missing', () => {
  const bad = new ServerError('Bad gateway', { response: new Response(null, { status: 502 }), bodyText: '<html>' });
  expect(classifyFailure(bad)).toEqual({ kind: 'missing', areas: [EVERYTHING] });
  expect(classifyFailure(new TypeError('Failed to fetch'))).toEqual({ kind: 'missing', areas: [EVERYTHING] });
});
