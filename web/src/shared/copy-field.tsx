import { CopyButton } from './copy-button.tsx';
import classes from './copy-field.module.css';

/** A text to take along: shown whole, copied by a button. */
export function CopyField({ value, label, testId }: { value: string; label: string; testId?: string }) {
  return (
    <div className={classes.field}>
      <code className={classes.value} data-testid={testId}>
        {value}
      </code>
      <CopyButton value={value} label={label} />
    </div>
  );
}
