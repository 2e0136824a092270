import { createHash } from 'node:crypto';
import { describeChoices, describeRefresh, describeRetention } from './describe-choices.ts';
import { describeDefinitions, describeExclusions, describeSources } from './describe-figures.ts';
import { describeRules, type MethodologyRule } from './describe-rules.ts';
import type { MethodologyFacts } from './methodology-facts.ts';
import type { MethodologySection } from './methodology-item.ts';

/** How an organization's figures are made, in words: what is published of it. */
export interface Methodology {
  standard: string;
  organizationName: string | null;
  sections: MethodologySection[];
  rules: MethodologyRule[];
  contact: string | null;
  /** Of all the words above: equal for equal methods, another for any other. */
  version: string;
}

const STANDARD = 'IAB Tech Lab Podcast Technical Measurement Guidelines v2.3';
/** Of the hash so much is shown; enough that nobody meets two of the same. */
const VERSION_CHARACTERS = 16;

/** Describes the methodology in force. Pure: every number in it comes from the facts or from the code that uses it. */
export function describeMethodology(facts: MethodologyFacts): Methodology {
  const content = {
    standard: STANDARD,
    organizationName: facts.organizationName,
    sections: [
      { id: 'choices', title: 'Choices', items: describeChoices(facts) },
      { id: 'definitions', title: 'What the figures mean', items: describeDefinitions(facts) },
      { id: 'sources', title: 'Where figures come from', items: describeSources(facts) },
      { id: 'exclusions', title: 'What is not counted', items: describeExclusions(facts) },
      { id: 'refresh', title: 'How soon figures are there', items: describeRefresh() },
      { id: 'retention', title: 'What is kept, and how long', items: describeRetention(facts) },
    ],
    rules: describeRules(facts),
    contact: facts.contact,
  };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, VERSION_CHARACTERS);
  return { ...content, version };
}
