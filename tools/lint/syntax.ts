/** As much of an ESTree node as the rules look at. */
export type SyntaxNode = {
  type: string;
  range: [number, number];
  parent?: SyntaxNode | null;
  [property: string]: unknown;
};

/** As much of a lint rule's context as the rules use. */
export type RuleContext = {
  filename: string;
  report: (problem: { node: SyntaxNode; message: string }) => void;
  sourceCode: { getAllComments: () => Array<{ value: string; range: [number, number] }> };
};

/** The name that a call goes by: `f(…)` and `a.b.f(…)` are both `f`; undefined for anything else. */
export function calledName(call: SyntaxNode): string | undefined {
  const callee = call['callee'] as SyntaxNode;
  if (callee.type === 'Identifier') return callee['name'] as string;
  if (callee.type !== 'MemberExpression') return undefined;
  const property = callee['property'] as SyntaxNode;
  return property.type === 'Identifier' ? (property['name'] as string) : undefined;
}

/** Whether a call is `something.name(…)`. */
export function isMethodCall(call: SyntaxNode, name: string): boolean {
  return (call['callee'] as SyntaxNode).type === 'MemberExpression' && calledName(call) === name;
}

/** The outermost function around a node: the declared verb, not the callback it hands to a transaction. */
export function outermostFunction(node: SyntaxNode): SyntaxNode | undefined {
  let found: SyntaxNode | undefined;
  for (let at: SyntaxNode | null | undefined = node; at; at = at.parent) if (/Function/.test(at.type)) found = at;
  return found;
}
