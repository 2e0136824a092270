import { Alert, List, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { GrantForm } from './grant-form.tsx';
import { GrantRow } from './grant-row.tsx';

const MemberGrantsQuery = graphql(`
  query MemberGrants($userId: ID!) {
    resourceGrants(userId: $userId) {
      kind
      resourceId
      ...GrantRow_grant
    }
  }
`);

interface MemberGrantsProps {
  isOpen: boolean;
  onClose: () => void;
  member: { id: string; name: string };
}

/** What a member with the role sponsor sees: sponsors and campaigns, each given by itself. */
export function MemberGrants({ isOpen, onClose, member }: MemberGrantsProps) {
  return (
    <Modal opened={isOpen} onClose={onClose} title={`What ${member.name} sees`}>
      <Grants member={member} />
    </Modal>
  );
}

function Grants({ member: { id, name } }: Pick<MemberGrantsProps, 'member'>) {
  const { data, state, refetch } = useAreaQuery(MemberGrantsQuery, { area: AREA.people, variables: { userId: id } });
  const grants = data?.resourceGrants;
  return (
    <Stack data-testid="member-grants" aria-busy={state === 'loading'}>
      {state === 'unavailable' || state === 'failed' ? (
        <Alert color="red" role="alert" p="sm">
          What {name} sees cannot be read right now. Close this and try again in a moment.
        </Alert>
      ) : null}
      {grants === undefined && state === 'loading' ? <Skeleton height={40} /> : null}
      {grants?.length === 0 ? (
        <Text size="sm" c="dimmed">
          Nothing yet: with the role Sponsor, {name} sees only the sponsors and campaigns that are added here.
        </Text>
      ) : null}
      <List listStyleType="none" spacing="xs" aria-label={`What ${name} sees`}>
        {grants?.map((grant) => (
          <List.Item key={grant.kind + grant.resourceId} styles={{ itemWrapper: { width: '100%' }, itemLabel: { width: '100%' } }}>
            <GrantRow grant={grant} userId={id} onRevoked={refetch} />
          </List.Item>
        ))}
      </List>
      <GrantForm userId={id} taken={grants?.map(({ resourceId }) => resourceId) ?? []} onGranted={refetch} />
    </Stack>
  );
}
