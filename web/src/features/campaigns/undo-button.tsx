import { Button } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { useRefusalToast } from '../../shared/use-refusal-toast.ts';

const UndoChange = graphql(`
  mutation UndoChange($input: UndoChangeInput!) {
    undoChange(input: $input) {
      __typename
      ... on UndoChangePayload {
        change {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface UndoButtonProps {
  changeId: string;
  /** What is undone, for those who hear the button apart from what stands beside it. */
  label?: string;
  onUndone: () => void;
}

/** Undoes a change, and asks anew for all that is shown. Says why where it cannot be. */
export function UndoButton({ changeId, label, onUndone }: UndoButtonProps) {
  const refresh = useRefresh();
  const { send, isSending, refusal } = useWrite(UndoChange);
  useRefusalToast(refusal);
  const undo = async () => {
    if (!(await send({ input: { changeId } }))) return;
    onUndone();
    await refresh();
  };
  return (
    <Button size="compact-sm" variant="default" loading={isSending} onClick={() => void undo()} aria-label={label}>
      Undo
    </Button>
  );
}
