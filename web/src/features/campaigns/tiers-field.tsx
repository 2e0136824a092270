import { ActionIcon, Button, NumberInput, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { randomId } from '@mantine/hooks';
import type { Refusal } from '../../graphql/use-write.ts';
import { pathError } from './path-error.ts';
import { MOST_TIERS, type PlacementValues } from './placement-values.ts';
import classes from './rows-field.module.css';

interface TiersFieldProps {
  form: UseFormReturnType<PlacementValues>;
  refusal: Refusal | undefined;
  currency: string;
}

/** Prices by how much is delivered: from so many impressions on, so much a thousand. */
export function TiersField({ form, refusal, currency }: TiersFieldProps) {
  const { tiers } = form.values;
  return (
    <Stack gap="xs">
      {tiers.map(({ key }, index) => (
        <div key={key} className={`${classes.row} ${classes.pair}`}>
          <NumberInput
            label={`From impressions, tier ${index + 1}`}
            min={0}
            allowDecimal={false}
            thousandSeparator=" "
            {...form.getInputProps(`tiers.${index}.impressions`)}
            error={pathError(`tiers.${index}.impressions`, form.errors, refusal)}
          />
          <TextInput
            label={`CPM in ${currency}, tier ${index + 1}`}
            inputMode="decimal"
            {...form.getInputProps(`tiers.${index}.cpm`)}
            error={pathError(`tiers.${index}.cpm`, form.errors, refusal) ?? pathError(`tiers.${index}.cpmMinor`, form.errors, refusal)}
          />
          {index === 0 ? (
            <span />
          ) : (
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.remove}
              onClick={() => form.removeListItem('tiers', index)}
              aria-label={`Remove tier ${index + 1}`}
            >
              <IconTrash size={16} />
            </ActionIcon>
          )}
        </div>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        style={{ alignSelf: 'start' }}
        leftSection={<IconPlus size={14} />}
        disabled={tiers.length >= MOST_TIERS}
        onClick={() => form.insertListItem('tiers', { key: randomId(), impressions: '', cpm: '' })}
      >
        Add tier
      </Button>
    </Stack>
  );
}
