import { Button, Group, Select, Switch, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useShowChoices } from '../campaigns/use-show-choices.ts';
import { useSponsorChoices } from '../sponsors/use-sponsor-choices.ts';
import { isNarrowed, parsePipelineSearch, type PipelineSearch } from './pipeline-search.ts';
import classes from './pipeline.module.css';

interface PipelineFiltersProps {
  search: PipelineSearch;
  onChange: (search: PipelineSearch) => void;
}

const TYPING_MS = 350;

/** Chooses by sponsor, show and words which campaigns are shown; each choice holds at once. */
export function PipelineFilters({ search, onChange }: PipelineFiltersProps) {
  const sponsors = useSponsorChoices();
  const shows = useShowChoices();
  const [text, setText] = useState(search.text ?? '');
  const change = (part: Record<string, unknown>) => onChange(parsePipelineSearch({ ...search, after: undefined, ...part }));
  const find = useDebouncedCallback((words: string) => change({ text: words }), TYPING_MS);
  const showAll = () => {
    find.cancel();
    setText('');
    change({ states: undefined, sponsor: undefined, show: undefined, text: undefined });
  };
  return (
    <Group component="search" align="flex-end" gap="sm" className={classes.filters} aria-label="Which campaigns">
      <TextInput
        label="Name"
        type="search"
        placeholder="Of campaign or sponsor"
        leftSection={<IconSearch size={15} aria-hidden />}
        maxLength={200}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          find(currentTarget.value);
        }}
      />
      <Select
        label="Sponsor"
        placeholder="All sponsors"
        data={withChosen(sponsors, search.sponsor)}
        value={search.sponsor ?? null}
        onChange={(sponsor) => change({ sponsor })}
        clearable
        searchable
        nothingFoundMessage="No such sponsor"
      />
      <Select
        label="Show"
        placeholder="All shows"
        data={withChosen(shows.choices, search.show)}
        value={search.show ?? null}
        onChange={(show) => change({ show })}
        clearable
        searchable
        nothingFoundMessage="No such show"
      />
      <Switch
        label="With archived"
        checked={search.archived === true}
        onChange={({ currentTarget }) => change({ archived: currentTarget.checked })}
        pb={8}
      />
      {isNarrowed(search) ? (
        <Button variant="subtle" onClick={showAll}>
          Show all
        </Button>
      ) : null}
    </Group>
  );
}

/** What the address names stays chosen, also where the list does not know it. */
function withChosen(choices: ReadonlyArray<{ value: string; label: string }>, chosen: string | undefined) {
  if (!chosen || choices.some(({ value }) => value === chosen)) return [...choices];
  return [...choices, { value: chosen, label: `…${chosen.slice(-6)}` }];
}
