import { expect, it } from 'vitest';
import { z } from 'zod';
import { CastgraphError, conflict, forbidden, notFound } from '@castgraph/kernel/errors';
import { parseInput } from './parse-input.ts';
import { orUserError } from './user-error.ts';

const all = ['InvalidInputError', 'ConflictError', 'NotFoundError'] as const;
const fail = (error: unknown) => async () => Promise.reject(error);

it('returns a refusal that the union has a type for', async () => {
  const schema = z.object({ items: z.array(z.object({ cpm: z.number() })) });
  expect(await orUserError(all, async () => parseInput(schema, { items: [{ cpm: 1 }, { cpm: 'x' }] }))).toMatchObject({
    __typename: 'InvalidInputError',
    path: ['input', 'items', '1', 'cpm'],
  });
  expect(await orUserError(all, fail(conflict('There already', { existingId: 'x' })))).toEqual({
    __typename: 'ConflictError',
    message: 'There already',
    existingId: 'x',
  });
  expect(await orUserError(all, fail(notFound('campaign', 'x')))).toEqual({ __typename: 'NotFoundError', message: 'No campaign x' });
  expect(await orUserError(all, async () => 7)).toBe(7);
});

it('throws every other error on', async () => {
  await expect(orUserError(['InvalidInputError'], fail(notFound('campaign', 'x')))).rejects.toBeInstanceOf(CastgraphError);
  await expect(orUserError(all, fail(forbidden('no')))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(orUserError(all, fail(new Error('defect')))).rejects.toThrow('defect');
});
