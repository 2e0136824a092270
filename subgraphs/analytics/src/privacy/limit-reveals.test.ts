import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OperationContext } from '@castgraph/service/context';
import { makeOrganization } from '@castgraph/testing/organization';
import { HOME, type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { contextOf, readAudit } from '../fixture/recounting.ts';
import { revealHouseholdKey } from './reveal-household-key.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

test('tells ten keys an hour to a caller and thirty to an organization, however many are asked for at once', async () => {
  const { id } = makeOrganization();
  const ask = (context: OperationContext) => revealHouseholdKey(context, { address: HOME });
  for (const told of [10, 10, 10, 0]) {
    const context = contextOf(database, id);
    const answers = await Promise.allSettled(Array.from({ length: 12 }, () => ask(context)));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(told);
    const refusals = answers.filter((answer) => answer.status === 'rejected').map(({ reason }) => (reason as { code?: string }).code);
    expect(new Set(refusals)).toEqual(new Set(['LIMIT_EXCEEDED']));
  }
  expect(await readAudit(database, id)).toHaveLength(30);
  await ask(contextOf(database, makeOrganization().id));
});
