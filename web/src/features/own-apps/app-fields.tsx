import { Checkbox, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { APP_SCOPES } from '@castgraph/kernel/scopes';
import type { Refusal } from '../../graphql/use-write.ts';
import { fieldError } from '../../shared/refusal-alert.tsx';
import { SCOPE_WORDS } from '../developers/scope-words.ts';

/** What is said of an app, as forms hold it: redirect addresses one a line. */
export interface AppWords {
  name: string;
  redirectUris: string;
  scopes: string[];
  homepage: string;
}

/** What both forms ask for; the API looks closer. */
export const appRules = {
  name: (value: string) => (value.trim() === '' ? 'Say what people know it by' : null),
  redirectUris: (value: string) => (linesOf(value).length === 0 ? 'Name at least one address' : null),
  scopes: (value: string[]) => (value.length === 0 ? 'Choose at least one' : null),
};

/** The same as the API takes it. */
export function appInputOf({ name, redirectUris, scopes, homepage }: AppWords) {
  return { name: name.trim(), redirectUris: linesOf(redirectUris), scopes, homepage: homepage.trim() || null };
}

function linesOf(text: string): string[] {
  return text.split(/\s+/).filter((line) => line !== '');
}

interface AppFieldsProps<T extends AppWords> {
  form: UseFormReturnType<T>;
  refusal: Refusal | undefined;
}

/** The fields of an app that can be changed later too. */
export function AppFields<T extends AppWords>({ form, refusal }: AppFieldsProps<T>) {
  const errorOf = (field: keyof AppWords) => fieldError(field, form.errors[field], refusal);
  return (
    <>
      <TextInput
        label="Name"
        description="What people read when they are asked"
        data-autofocus
        {...form.getInputProps('name')}
        error={errorOf('name')}
      />
      <Textarea
        label="Redirect addresses"
        description="Where people are sent back to, one a line; compared letter by letter"
        placeholder="https://app.example/callback"
        autosize
        minRows={2}
        {...form.getInputProps('redirectUris')}
        error={errorOf('redirectUris')}
      />
      <Checkbox.Group
        label="Scopes"
        description="What it may ask people for; nobody gives it more than they hold themselves"
        {...form.getInputProps('scopes')}
        error={errorOf('scopes')}
      >
        <Stack gap="xs" mt="xs">
          {APP_SCOPES.map((scope) => (
            <Checkbox key={scope} value={scope} label={scope} description={SCOPE_WORDS[scope]} size="sm" />
          ))}
        </Stack>
      </Checkbox.Group>
      <TextInput
        label="Homepage"
        description="Where people read more about it; may be left empty"
        type="url"
        placeholder="https://app.example"
        {...form.getInputProps('homepage')}
        error={errorOf('homepage')}
      />
    </>
  );
}
