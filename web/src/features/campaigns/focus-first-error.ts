import type { FormErrors } from '@mantine/form';

/** Leads to the first field that is wrong: in a long form it may be out of sight. Hand it to `onSubmit`. */
export function focusFirstError(form: { getInputNode: (path: string) => HTMLElement | null }): (errors: FormErrors) => void {
  return (errors) => {
    const first = Object.keys(errors)[0];
    if (first !== undefined) form.getInputNode(first)?.focus();
  };
}
