import type { FormErrors } from '@mantine/form';
import type { Refusal } from '../../graphql/use-write.ts';

/** The error of a field within a list, such as `flights.1.firstDay`: what the form says about it, else what the API said. */
export function pathError(path: string, own: FormErrors, refusal: Refusal | undefined): string | undefined {
  const said = own[path];
  if (typeof said === 'string') return said;
  return refusal?.at === path ? refusal.message : undefined;
}
