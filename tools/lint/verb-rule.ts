import { calledName, isMethodCall, outermostFunction } from './syntax.ts';
import type { RuleContext, SyntaxNode } from './syntax.ts';

/** What a verb that writes must do, in this order, and the comment that says why one does not. */
const duties = [
  {
    calls: ['requireScope'],
    before: true,
    excuse: 'no scope:',
    what: 'require its scope (`requireScope`) before it opens the transaction',
  },
  {
    calls: ['parseInput', 'parse', 'safeParse'],
    before: true,
    excuse: 'no input:',
    what: 'parse its input (`parseInput`) before it opens the transaction',
  },
  { calls: ['recordAudit'], before: false, excuse: 'no audit:', what: 'record an audit entry (`recordAudit`) in the transaction' },
  { calls: ['publishEvent'], before: false, excuse: 'no event:', what: 'put an event into the outbox (`publishEvent`)' },
] as const;

/**
 * A verb that writes: scope, input, transaction, audit, event. A duty that a verb does not have is excused by a comment
 * in the file that says why: `// no event: nothing outside accounts keeps keys`.
 */
export const verbRule = {
  create(context: RuleContext): Record<string, (node: SyntaxNode) => void> {
    const calls: SyntaxNode[] = [];
    return {
      CallExpression: (node) => void calls.push(node),
      'Program:exit': () => {
        const verbs = new Map<SyntaxNode, SyntaxNode>();
        for (const call of calls) {
          if (!isMethodCall(call, 'transact')) continue;
          const verb = outermostFunction(call);
          if (verb !== undefined && !verbs.has(verb)) verbs.set(verb, call);
        }
        for (const [verb, transaction] of verbs) checkVerb(context, verb, transaction, calls);
      },
    };
  },
};

function checkVerb(context: RuleContext, verb: SyntaxNode, transaction: SyntaxNode, calls: readonly SyntaxNode[]): void {
  const name = ((verb['id'] as SyntaxNode | null)?.['name'] as string | undefined) ?? 'This function';
  const inside = calls.filter((call) => call.range[0] >= verb.range[0] && call.range[1] <= verb.range[1]);
  const takesInput = ((verb['params'] as unknown[] | undefined) ?? []).length > 1;
  for (const { calls: wanted, before, excuse, what } of duties) {
    if (excuse === 'no input:' && !takesInput) continue;
    const done = inside.some(
      (call) => (wanted as readonly (string | undefined)[]).includes(calledName(call)) && (!before || call.range[0] < transaction.range[0]),
    );
    if (!done && !isExcused(context, excuse)) {
      context.report({ node: transaction, message: `${name} writes, so it must ${what}, or say why not: // ${excuse} …` });
    }
  }
  if (!startsWithScope(verb, inside) && !isExcused(context, 'no scope:')) {
    context.report({ node: transaction, message: `${name} writes, so \`requireScope\` must be the first thing it calls.` });
  }
}

/** Nothing is read, computed or logged for somebody who may not do it. */
function startsWithScope(verb: SyntaxNode, inside: readonly SyntaxNode[]): boolean {
  const body = (verb['body'] as SyntaxNode | null)?.range[0] ?? verb.range[0];
  const first = inside.filter((call) => call.range[0] > body).toSorted((a, b) => a.range[0] - b.range[0])[0];
  return first !== undefined && calledName(first) === 'requireScope';
}

function isExcused(context: RuleContext, excuse: string): boolean {
  return context.sourceCode.getAllComments().some(({ value }) => new RegExp(`${excuse}\\s*\\S{2,}`).test(value));
}
