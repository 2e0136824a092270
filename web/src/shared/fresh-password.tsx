import { PasswordInput } from '@mantine/core';

interface FreshPasswordProps {
  value: string;
  onChange: (password: string) => void;
}

/** The password once more, before a change to how somebody signs in. Soon after signing in it may stay empty, and is then not said. */
export function FreshPassword({ value, onChange }: FreshPasswordProps) {
  return (
    <PasswordInput
      label="Your password"
      description="Not needed within 15 minutes of signing in"
      autoComplete="current-password"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
