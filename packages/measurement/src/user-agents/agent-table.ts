/** A pattern and the name it stands for, which may use what the pattern found. */
export type NameRule<Name extends string = string> = readonly [pattern: RegExp, name: Name | ((match: RegExpExecArray) => Name)];

/**
 * Reads a table of lines `Name = token, token`: the tokens are the products (see productToken) that mean this name,
 * the name itself always among them. Tokens compare without regard to case.
 */
export function readNames(...texts: string[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const line of texts.join('\n').split('\n')) {
    const [name = '', tokens = ''] = line.split(' = ').map((part) => part.trim());
    if (name === '') continue;
    for (const token of [name, ...tokens.split(', ')]) if (token !== '') names.set(token.toLowerCase(), name);
  }
  return names;
}

/** The name by the first rule that fits; null when none does. */
export function nameByRule<Name extends string>(userAgent: string, rules: readonly NameRule<Name>[]): Name | null {
  for (const [pattern, name] of rules) {
    const match = pattern.exec(userAgent);
    if (match) return typeof name === 'string' ? name : name(match);
  }
  return null;
}
