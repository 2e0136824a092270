import { Group, NumberInput, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Refusal } from '../../graphql/use-write.ts';
import { formatSpan } from '../../shared/format-time.ts';
import { fieldError } from '../../shared/refusal-alert.tsx';
import { FormSection } from './form-section.tsx';
import type { PlacementFrameOf } from './placement-frame.ts';
import { PlacementPlace } from './placement-place.tsx';
import { PlacementPriceFields } from './placement-price-fields.tsx';
import type { PlacementValues } from './placement-values.ts';
import { insertionWords, readWords } from './placement-words.ts';
import { positionWords } from './position-words.ts';
import { SegmentedField } from './segmented-field.tsx';
import { useShowChoices } from './use-show-choices.ts';

interface PlacementFieldsProps {
  form: UseFormReturnType<PlacementValues>;
  refusal: Refusal | undefined;
  /** The campaign's flights, codes and spots to choose from; undefined until they are known. */
  frame: PlacementFrameOf | undefined;
  /** Of one that is changed: show and campaign stay. */
  ownId?: string;
}

/** All that is said of a placement. */
export function PlacementFields({ form, refusal, frame, ownId }: PlacementFieldsProps) {
  const field = (name: keyof PlacementValues) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  const flights = frame?.flights ?? [];
  return (
    <>
      <PlacementPlace form={form} refusal={refusal} isKept={ownId !== undefined} />
      <Group gap="md">
        <SegmentedField label="Position" words={positionWords} {...form.getInputProps('position')} />
        <SegmentedField label="Read" words={readWords} {...form.getInputProps('readKind')} />
        <SegmentedField label="Insertion" words={insertionWords} {...form.getInputProps('insertion')} />
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NumberInput
          label="Place in the break"
          description="Optional: 1 is first"
          min={1}
          max={20}
          allowDecimal={false}
          {...field('podPosition')}
        />
        <NumberInput
          label="Length"
          description="Optional"
          suffix=" s"
          min={1}
          max={3600}
          allowDecimal={false}
          {...field('lengthSeconds')}
        />
        <Select
          label="Flight"
          description="Empty for all"
          placeholder={flights.length === 1 ? 'The flight' : 'All flights'}
          data={flights.map(({ id, firstDay, lastDay, name }) => ({
            value: id,
            label: `${name ? `${name}: ` : ''}${formatSpan({ from: firstDay, to: lastDay })}`,
          }))}
          clearable
          {...field('flightId')}
        />
      </SimpleGrid>
      <FormSection title="What is promised, and its price">
        <PlacementPriceFields form={form} refusal={refusal} frame={frame} />
      </FormSection>
      <FormSection title="What is said" lead="One entry a line; empty where nothing was agreed.">
        <PlacementCopy field={field} frame={frame} ownId={ownId} />
      </FormSection>
    </>
  );
}

interface PlacementCopyProps {
  field: (name: keyof PlacementValues) => object;
  frame: PlacementFrameOf | undefined;
  ownId: string | undefined;
}

function PlacementCopy({ field, frame, ownId }: PlacementCopyProps) {
  const shows = useShowChoices().choices;
  const titleOf = (podcastId: string) => shows.find(({ value }) => value === podcastId)?.label ?? 'Another show';
  const others = frame?.placements.filter(({ id }) => id !== ownId) ?? [];
  return (
    <Stack>
      <Textarea
        label="Talking points"
        description="What the host is to say"
        autosize
        minRows={2}
        maxRows={10}
        {...field('talkingPoints')}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Textarea
          label="Forbidden words"
          description="What must not be said"
          autosize
          minRows={2}
          maxRows={8}
          {...field('forbiddenWords')}
        />
        <Textarea
          label="Competitors"
          description="Whose ads must not be in the same episode"
          autosize
          minRows={2}
          maxRows={8}
          {...field('competitors')}
        />
        <Select
          label="Promo code that is said"
          placeholder={frame?.promoCodes.length === 0 ? 'The campaign has none yet' : 'None'}
          data={frame?.promoCodes.map(({ id, code }) => ({ value: id, label: code })) ?? []}
          disabled={frame?.promoCodes.length === 0}
          clearable
          {...field('promoCodeId')}
        />
        <TextInput label="Address that is said" placeholder="https://shop.example/podcast" type="url" {...field('url')} />
      </SimpleGrid>
      {others.length > 0 ? (
        <Select
          label="Makes good for"
          description="Where another spot delivered less than was contracted"
          placeholder="No other spot"
          data={others.map(({ id, position, podcast }) => ({ value: id, label: `${titleOf(podcast.id)} · ${positionWords[position]}` }))}
          clearable
          {...field('makeGoodForId')}
        />
      ) : null}
    </Stack>
  );
}
