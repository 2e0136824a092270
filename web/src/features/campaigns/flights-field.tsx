import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { randomId } from '@mantine/hooks';
import type { Refusal } from '../../graphql/use-write.ts';
import { useToday } from '../../shared/use-today.ts';
import { MOST_FLIGHTS, nextFlight, type CampaignValues } from './campaign-values.ts';
import { pathError } from './path-error.ts';
import classes from './rows-field.module.css';

interface FlightsFieldProps {
  form: UseFormReturnType<CampaignValues>;
  refusal: Refusal | undefined;
}

/** When a campaign runs: one row of days a flight. */
export function FlightsField({ form, refusal }: FlightsFieldProps) {
  const today = useToday();
  const { flights } = form.values;
  const isOnly = flights.length === 1;
  const add = () => form.insertListItem('flights', nextFlight(flights, today, randomId()));
  return (
    <Stack gap="xs">
      {flights.map(({ key }, index) => {
        const field = (name: 'firstDay' | 'lastDay' | 'name') => ({
          ...form.getInputProps(`flights.${index}.${name}`),
          error: pathError(`flights.${index}.${name}`, form.errors, refusal),
        });
        const of = isOnly ? 'the flight' : `flight ${index + 1}`;
        return (
          <div key={key} className={classes.row}>
            <TextInput label={`First day of ${of}`} description="UTC" type="date" {...field('firstDay')} />
            <TextInput label={`Last day of ${of}`} description="UTC, included" type="date" {...field('lastDay')} />
            <TextInput
              label={isOnly ? 'Name of the flight' : `Name of flight ${index + 1}`}
              description="Optional"
              maxLength={100}
              {...field('name')}
            />
            {isOnly ? null : (
              <ActionIcon
                variant="subtle"
                color="gray"
                className={classes.remove}
                onClick={() => form.removeListItem('flights', index)}
                aria-label={`Remove flight ${index + 1}`}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </div>
        );
      })}
      <Group gap="sm">
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={add}
          disabled={flights.length >= MOST_FLIGHTS}
        >
          Add flight
        </Button>
        {refusal?.at === 'flights' ? (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {refusal.message}
          </Text>
        ) : null}
      </Group>
    </Stack>
  );
}
