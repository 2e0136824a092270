import { Button, Checkbox, Stack } from '@mantine/core';
import { signalWords } from './signal-words.ts';
import { SIGNALS, type Signal } from './tracking-search.ts';

interface ChooseSignalsProps {
  chosen: readonly Signal[];
  onChange: (signals: Signal[]) => void;
  onNext: () => void;
}

/** By what orders are to be told; several are surer than one, and an order counts once however many tell of it. */
export function ChooseSignals({ chosen, onChange, onNext }: ChooseSignalsProps) {
  return (
    <Stack maw={640}>
      <Checkbox.Group
        label="By what shall orders be told?"
        description="Several are surer than one. An order counts once, however many tell of it."
        value={[...chosen]}
        onChange={onChange}
      >
        <Stack gap="sm" mt="sm">
          {SIGNALS.map((signal) => (
            <Checkbox key={signal} value={signal} label={signalWords[signal].title} description={signalWords[signal].text} />
          ))}
        </Stack>
      </Checkbox.Group>
      <div>
        <Button disabled={chosen.length === 0} onClick={onNext}>
          Continue
        </Button>
      </div>
    </Stack>
  );
}
