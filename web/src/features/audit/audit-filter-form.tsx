import { Button, Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useActors } from './use-actors.ts';
import { parseAuditSearch, type AuditSearch } from './audit-search.ts';

interface AuditFilterFormProps {
  search: AuditSearch;
  onChange: (search: AuditSearch) => void;
}

/** Chooses which entries are shown. */
export function AuditFilterForm({ search, onChange }: AuditFilterFormProps) {
  const actors = useActors();
  const form = useForm({
    initialValues: {
      actor: search.actor ?? null,
      action: search.action ?? '',
      subject: search.subject ?? '',
      from: search.from ?? '',
      to: search.to ?? '',
    },
    validate: {
      action: (value) => (/^[a-z0-9.-]*$/.test(value.trim()) ? null : 'Like member.invite, or its beginning'),
      to: (value, { from }) => (value === '' || from === '' || from <= value ? null : 'The last day lies before the first'),
    },
  });
  const known = actors.some(({ value }) => value === search.actor) || !search.actor ? [] : [{ value: search.actor, label: search.actor }];
  return (
    <form onSubmit={form.onSubmit((values) => onChange(parseAuditSearch(values)))} aria-label="Which entries" noValidate>
      <Group align="flex-end" gap="sm" mb="md">
        <Select
          label="Who"
          placeholder="Everybody"
          data={[...actors, ...known]}
          clearable
          searchable
          w={190}
          {...form.getInputProps('actor')}
        />
        <TextInput label="What" placeholder="member." w={170} {...form.getInputProps('action')} />
        <TextInput label="To what" placeholder="User" w={140} {...form.getInputProps('subject')} />
        <TextInput label="First day, UTC" type="date" {...form.getInputProps('from')} />
        <TextInput label="Last day, UTC" type="date" {...form.getInputProps('to')} />
        <Button type="submit" variant="default">
          Show
        </Button>
        {Object.keys(search).length > 0 ? (
          <Button variant="subtle" onClick={() => onChange({})}>
            Show all
          </Button>
        ) : null}
      </Group>
    </form>
  );
}
