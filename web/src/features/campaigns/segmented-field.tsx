import { useId } from 'react';
import { SegmentedControl, Text } from '@mantine/core';

interface SegmentedFieldProps<T extends string> {
  label: string;
  /** Every choice in words, in order. */
  words: Record<T, string>;
  value?: T;
  onChange?: (value: T) => void;
}

/** One of a few choices that are all seen. */
export function SegmentedField<T extends string>({ label, words, ...props }: SegmentedFieldProps<T>) {
  const id = useId();
  return (
    <div>
      <Text size="sm" fw={500} mb={4} id={id}>
        {label}
      </Text>
      <SegmentedControl
        aria-labelledby={id}
        data={(Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }))}
        {...(props as { value?: string; onChange?: (value: string) => void })}
      />
    </div>
  );
}
