import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { readConversionFacts } from './conversion-facts.ts';
import { judgeConversions, type Judgement } from './judge-conversions.ts';

/** What is found of these conversions by what is known now, by conversion id. Writes nothing. */
export async function readExplanations(context: OperationContext, ids: readonly string[]): Promise<Map<string, Judgement>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const judged = await context.read(async (em) => judgeConversions(em, organizationId, await readConversionFacts(em, organizationId, ids)));
  return new Map(judged.map((judgement) => [judgement.conversion.id, judgement]));
}
