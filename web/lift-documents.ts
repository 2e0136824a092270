import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const CALL = /\bgraphql\(\s*(?:\/\*[^*]*\*\/\s*)?`([^`]*)`,?\s*\)/g;
const DEFINITION = /\b(query|mutation|subscription|fragment)\s+(\w+)/;
const IMPORT = /^import \{ graphql \} from '[^']*generated\/gql\.ts';$/m;
const VIRTUAL = 'castgraph-document:';
const GENERATED = join(import.meta.dirname, 'src/graphql/generated/graphql.ts');

/**
 * Puts the generated document in the place of every `graphql(…)` call, each from a module of its own, so that a page carries
 * its own operations only. A fragment has no content at run time: operations hold theirs, and reading one is a matter of types.
 */
export function liftDocuments(): Plugin {
  return {
    name: 'castgraph:lift-documents',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(`\0${VIRTUAL}`)) return undefined;
      this.addWatchFile(GENERATED);
      const name = id.slice(VIRTUAL.length + 1);
      const line = new RegExp(`^export const ${name}Document = (\\{.*\\}) as unknown as`, 'm').exec(await readFile(GENERATED, 'utf8'));
      if (!line) this.error(`${name} is not generated: run node tools/schema/generate.ts`);
      return `export default ${line[1]};`;
    },
    transform(code, id) {
      if (!/\/web\/src\/.*\.tsx?$/.test(id) || id.includes('/generated/') || !code.includes('graphql(')) return null;
      const imports: string[] = [];
      const lifted = code.replace(CALL, (_call, source: string) => {
        const [, kind, name] = DEFINITION.exec(source) ?? [];
        if (!name) this.error(`A document without a name in ${id}`);
        if (kind === 'fragment') return '{}';
        imports.push(`import $${name} from '${VIRTUAL}${name}';`);
        return `$${name}`;
      });
      // On one line, so that the lines of the file stay where the source map says.
      return lifted === code ? null : { code: lifted.replace(IMPORT, imports.join(' ')), map: null };
    },
  };
}
