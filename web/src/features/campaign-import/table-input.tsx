import { type DragEvent, useState } from 'react';
import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { MOST_CHARACTERS, readImportTable, type ImportTable } from './read-import-table.ts';
import classes from './table-input.module.css';

interface TableInputProps {
  isSending: boolean;
  onTable: (table: ImportTable, name: string) => void;
}

/** Takes a table: a file that is dropped or chosen, or text that is pasted. */
export function TableInput({ isSending, onTable }: TableInputProps) {
  const [fault, setFault] = useState<string>();
  const [isOver, setOver] = useState(false);
  const [text, setText] = useState('');
  const read = (csv: string, name: string) => {
    try {
      const table = readImportTable(csv);
      setFault(undefined);
      onTable(table, name);
    } catch (error) {
      setFault((error as Error).message);
    }
  };
  const take = async (file: File | null | undefined) => {
    if (!file || isSending) return;
    // A character takes at most four bytes: what is larger cannot be short enough, and need not be read.
    if (file.size > 4 * MOST_CHARACTERS) return setFault('At most 10 million characters: split the table');
    return read(await file.text(), file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <Stack>
      {fault ? (
        <Alert color="red" role="alert" p="sm">
          {fault}
        </Alert>
      ) : null}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the button in it does the same by keyboard */}
      <div
        className={`${classes.drop} ${isOver ? classes.over : ''}`}
        onDragOver={hover}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        data-testid="drop"
      >
        <IconFileSpreadsheet size={28} stroke={1.4} aria-hidden />
        <Text size="sm">Drop a table here: separated by commas, semicolons or tabs, at most 10,000 rows.</Text>
        <FileButton accept=".csv,.tsv,.txt,text/csv" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} variant="default" loading={isSending}>
              Choose a file
            </Button>
          )}
        </FileButton>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          read(text, 'the pasted table');
        }}
      >
        <Textarea
          label="Or paste it"
          description="With its line of column names"
          autosize
          minRows={3}
          maxRows={8}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: '0.8125rem' } }}
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Group justify="flex-end" mt="sm">
          <Button type="submit" disabled={text.trim() === ''} loading={isSending}>
            Check the table
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
