import { Group, MultiSelect, Select } from '@mantine/core';
import { useCampaignChoices } from '../campaign-choices/use-campaign-choices.ts';
import { FLAG_KINDS, kindWords } from './flag-words.ts';
import { parseVerificationSearch, type VerificationSearch } from './verification-search.ts';

interface QueueFiltersProps {
  search: VerificationSearch;
  onChange: (search: VerificationSearch) => void;
}

/** Of which kinds, and of which campaign. */
export function QueueFilters({ search, onChange }: QueueFiltersProps) {
  const listed = useCampaignChoices();
  // One that is older than those listed stays chosen.
  const isOlder = search.campaign !== undefined && !listed.some(({ value }) => value === search.campaign);
  const campaigns = isOlder ? [...listed, { value: search.campaign!, label: 'The campaign chosen before' }] : listed;
  const change = (part: Record<string, unknown>) => onChange(parseVerificationSearch({ ...search, ...part }));
  return (
    <Group gap="sm" mb="md" align="flex-end">
      <MultiSelect
        label="Kinds"
        placeholder={search.kinds ? '' : 'All kinds'}
        w={{ base: '100%', sm: 340 }}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the kinds' }}
        value={search.kinds ?? []}
        onChange={(kinds) => change({ kinds })}
        data={FLAG_KINDS.map((kind) => ({ value: kind, label: kindWords[kind] }))}
      />
      <Select
        label="Campaign"
        placeholder="All campaigns"
        w={{ base: '100%', sm: 280 }}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Clear the campaign' }}
        nothingFoundMessage="No such campaign"
        value={search.campaign ?? null}
        onChange={(campaign) => change({ campaign })}
        data={campaigns}
      />
    </Group>
  );
}
