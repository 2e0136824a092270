import { useState } from 'react';
import { Group, SegmentedControl, Text } from '@mantine/core';
import curl from '../../../../examples/list-shows.sh?raw';
import python from '../../../../examples/list-shows.py?raw';
// oxlint-disable-next-line import/default -- its text, as Vite gives it
import typescript from '../../../../examples/list-shows.ts?raw';
import { AREA } from '../../graphql/area.ts';
import { CopyButton } from '../../shared/copy-button.tsx';
import { DataCard } from '../../shared/data-card.tsx';
import classes from './examples-card.module.css';

const READY = { state: 'ready', isStale: false, failure: undefined } as const;
/** The files of `examples/` as they are: a test runs what is shown. */
const EXAMPLES = {
  curl: { text: curl, run: 'sh list-shows.sh' },
  TypeScript: { text: typescript, run: 'node list-shows.ts' },
  Python: { text: python, run: 'python3 list-shows.py' },
} as const;
type Language = keyof typeof EXAMPLES;

/** One program in three languages. */
export function ExamplesCard() {
  const [language, setLanguage] = useState<Language>('curl');
  const { text, run } = EXAMPLES[language];
  return (
    <DataCard name="developers-examples" title="Shows with their downloads" area={AREA.people} query={READY} hasData>
      <Group justify="space-between" mb="sm">
        <SegmentedControl
          size="xs"
          aria-label="Language"
          value={language}
          onChange={(value) => setLanguage(value as Language)}
          data={Object.keys(EXAMPLES)}
        />
        <CopyButton value={text} label={`Copy the ${language} example`} />
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        With <code>CASTGRAPH_URL={window.location.origin}</code> and a key with <code>podcasts:read</code> in <code>CASTGRAPH_API_KEY</code>
        : <code>{run}</code>
      </Text>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what can be scrolled must be reached by keyboard */}
      <section className={classes.code} tabIndex={0} aria-label={`The ${language} example`}>
        <pre data-testid="example">{text.trim()}</pre>
      </section>
    </DataCard>
  );
}
