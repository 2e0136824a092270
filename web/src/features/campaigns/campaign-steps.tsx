import { useState } from 'react';
import { useDisclosure } from '@mantine/hooks';
import { Alert, Button, Group } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { CampaignState } from '../../graphql/generated/graphql.ts';
import { useRefresh } from '../../graphql/use-refresh.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { CAMPAIGN_STATES } from '../pipeline/pipeline-search.ts';
import { useMay } from '../session/use-viewer.ts';
import { stateWords } from './campaign-state.tsx';
import { sayDone } from './say-done.tsx';
import { inOrder, moveWords } from './state-moves.ts';
import classes from './campaign-steps.module.css';

export const CampaignStepsFragment = graphql(`
  fragment CampaignSteps_campaign on Campaign {
    id
    name
    state
    nextStates
    archivedAt
  }
`);

const ChangeCampaignState = graphql(`
  mutation ChangeCampaignState($input: ChangeCampaignStateInput!) {
    changeCampaignState(input: $input) {
      __typename
      ... on ChangeCampaignStatePayload {
        campaign {
          id
          state
          nextStates
          version
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** How far a campaign has come, with the moves that are allowed today; a refusal is said beside them. */
export function CampaignSteps({ campaign: masked }: { campaign: FragmentType<typeof CampaignStepsFragment> }) {
  const { id, name, state, nextStates, archivedAt } = readFragment(CampaignStepsFragment, masked);
  const refresh = useRefresh();
  const [isMoving, setMoving] = useState(false);
  const mayWrite = useMay('campaigns:write');
  const [isAsking, { open, close }] = useDisclosure(false);
  const { send, isSending, refusal, clear } = useWrite(ChangeCampaignState);
  const move = async (to: CampaignState) => {
    setMoving(true);
    const done = await send({ input: { campaignId: id, state: to } });
    if (done) {
      close();
      sayDone(`${name} is ${stateWords[to].toLowerCase()}.`, undefined);
      await refresh();
    }
    setMoving(false);
  };
  const moves = mayWrite && archivedAt == null ? inOrder(state, nextStates) : [];
  return (
    <>
      <div className={classes.bar}>
        <StateSteps state={state} />
        <Group gap="xs">
          {moves.map((to, index) => (
            <Button
              key={to}
              size="compact-sm"
              variant={index === 0 && to !== 'DRAFT' ? 'filled' : 'default'}
              disabled={isMoving}
              onClick={() => (to === 'RECONCILED' ? open() : void move(to))}
            >
              {moveWords(state, to)}
            </Button>
          ))}
        </Group>
      </div>
      {refusal && !isAsking ? (
        <Alert color="red" role="alert" p="sm" mt="sm" withCloseButton closeButtonLabel="Close" onClose={clear}>
          {refusal.message}
        </Alert>
      ) : null}
      <ConfirmDialog
        isOpen={isAsking}
        onClose={close}
        title={`Reconcile ${name}?`}
        verb="Reconcile"
        onConfirm={() => void move('RECONCILED')}
        isSending={isSending}
        refusal={refusal}
      >
        What it brought and cost is settled with that: its budget, its flights and the prices of its placements do not change any more. This
        cannot be undone.
      </ConfirmDialog>
    </>
  );
}

function StateSteps({ state }: { state: CampaignState }) {
  const at = CAMPAIGN_STATES.indexOf(state);
  return (
    <ol className={classes.steps} aria-label="States">
      {CAMPAIGN_STATES.map((each, index) => (
        <li
          key={each}
          className={`${classes.step} ${index < at ? classes.done : index === at ? classes.now : ''}`}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className={classes.dot} aria-hidden>
            {index < at ? <IconCheck size={12} stroke={2.5} /> : index + 1}
          </span>
          {stateWords[each]}
          {index < at ? <span className="visually-hidden">, done</span> : null}
        </li>
      ))}
    </ol>
  );
}
