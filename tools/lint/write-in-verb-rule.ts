import { isMethodCall } from './syntax.ts';
import type { RuleContext, SyntaxNode } from './syntax.ts';

const transports = /\.(resolvers|loaders)\.ts$/;

/** Transports translate, verbs decide: a resolver or loader does not open a writing transaction. */
export const writeInVerbRule = {
  create(context: RuleContext): Record<string, (node: SyntaxNode) => void> {
    if (!transports.test(context.filename)) return {};
    return {
      CallExpression: (node) => {
        if (isMethodCall(node, 'transact'))
          context.report({ node, message: 'Only verbs write: move this transaction into a verb of its own file.' });
      },
    };
  },
};
