import { verbRule } from './verb-rule.ts';
import { writeInVerbRule } from './write-in-verb-rule.ts';

/** The project's own lint rules, loaded by `.oxlintrc.json`. */
export default {
  meta: { name: 'castgraph' },
  rules: { verb: verbRule, 'write-in-verb': writeInVerbRule },
};
