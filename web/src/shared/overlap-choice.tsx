import { Radio, Stack } from '@mantine/core';

const OVERLAPS = [
  { hours: 24, label: 'For a day', description: 'Programs can be told one after the other' },
  { hours: 168, label: 'For a week', description: undefined },
  { hours: 0, label: 'Not at all', description: 'It leaked: whoever has it is refused at once' },
] as const;

/** Hours that the secret of now works on beside a new one. */
export type Overlap = (typeof OVERLAPS)[number]['hours'];

/** Asks how long the secret of now works on. */
export function OverlapChoice({ value, onChange }: { value: Overlap; onChange: (hours: Overlap) => void }) {
  return (
    <Radio.Group
      label="How long does the secret of now work on?"
      value={String(value)}
      onChange={(chosen) => onChange(Number(chosen) as Overlap)}
    >
      <Stack gap="xs" mt="xs">
        {OVERLAPS.map(({ hours, label, description }) => (
          <Radio key={hours} value={String(hours)} label={label} description={description} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
