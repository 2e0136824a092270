import type { Command } from './command.ts';

const CONVENTIONS = `JSON goes to standard output, progress and messages to standard error. FILE may be - for standard input.
Bad input: exit status 2 and {"error":{"code","message"}} on standard output. No database is needed.`;

/** The help of the whole program. */
export function programHelp(commands: readonly Command[]): string {
  return `castgraph: podcast measurement on the command line

Usage
  npx castgraph <command> [arguments]

Commands
${commandLines(commands)}

${CONVENTIONS}

Examples
${exampleLines(commands.map(({ examples }) => examples[0]!))}

"npx castgraph <command> --help" says more about each.
`;
}

/** The help of a group such as `downloads`. */
export function groupHelp(group: string, commands: readonly Command[]): string {
  return `castgraph ${group}

Commands
${commandLines(commands)}

Examples
${exampleLines(commands.flatMap(({ examples }) => examples))}
`;
}

/** The help of one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, help: { help: 'show this' } });
  const names = options.map(
    ([name, option]) => `--${name}${'value' in option && typeof option.value === 'string' ? ` ${option.value}` : ''}`,
  );
  const width = Math.max(...names.map((name) => name.length));
  return `castgraph ${command.path.join(' ')}: ${command.summary}

Usage
  npx castgraph ${[...command.path, ...command.positionals].join(' ')} [options]

Options
${options.map(([, { help }], index) => `  ${names[index]!.padEnd(width)}  ${help}`).join('\n')}

${command.details.join('\n\n')}

Examples
${exampleLines(command.examples)}
`;
}

function commandLines(commands: readonly Command[]): string {
  const usages = commands.map(({ path, positionals }) => [...path, ...positionals].join(' '));
  const width = Math.max(...usages.map((usage) => usage.length));
  return commands.map(({ summary }, index) => `  ${usages[index]!.padEnd(width)}  ${summary}`).join('\n');
}

function exampleLines(examples: readonly string[]): string {
  return examples.map((example) => (example.includes('npx castgraph') ? `  ${example}` : `  npx castgraph ${example}`)).join('\n');
}
