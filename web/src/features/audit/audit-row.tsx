import { ActionIcon, Code, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { Facts } from '../../shared/facts.tsx';
import { formatInstant } from '../../shared/format-time.ts';

export const AuditRowFragment = graphql(`
  fragment AuditRow_entry on AuditEntry {
    id
    area
    at
    actorKind
    actorId
    action
    subjectType
    subjectId
    details
    seq
    hash
  }
`);

interface AuditRowProps {
  entry: FragmentType<typeof AuditRowFragment>;
  nameOf: (actor: { actorKind: string; actorId: string }) => string;
}

/** One act; what changed and its place in the chain on demand. */
export function AuditRow({ entry: masked, nameOf }: AuditRowProps) {
  const { id, area, at, actorKind, actorId, action, subjectType, subjectId, details, seq, hash } = readFragment(AuditRowFragment, masked);
  const [isOpen, { toggle }] = useDisclosure(false);
  const partId = `audit-${id}`;
  return (
    <>
      <Table.Tr data-testid="audit-entry" data-action={action}>
        <Table.Td style={{ whiteSpace: 'nowrap' }} className="number">
          {formatInstant(at)}
        </Table.Td>
        <Table.Td>{nameOf({ actorKind, actorId })}</Table.Td>
        <Table.Td>
          <Code>{action}</Code>
        </Table.Td>
        <Table.Td>
          {subjectType}
          {subjectId ? (
            <Text span size="xs" c="dimmed" ff="monospace" title={subjectId}>
              {' '}
              {subjectId.length > 12 ? `…${subjectId.slice(-8)}` : subjectId}
            </Text>
          ) : null}
        </Table.Td>
        <Table.Td ta="right">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            onClick={toggle}
            aria-expanded={isOpen}
            aria-controls={partId}
            aria-label={`Details of ${action}, ${formatInstant(at)}`}
          >
            {isOpen ? <IconChevronDown size={16} /> : <IconChevronRight size={16} />}
          </ActionIcon>
        </Table.Td>
      </Table.Tr>
      <Table.Tr id={partId} hidden={!isOpen}>
        <Table.Td colSpan={5}>
          {isOpen ? (
            <Facts
              of={[
                [
                  'Changed',
                  Object.keys(details as object).length > 0 ? <Code block>{JSON.stringify(details, null, 2)}</Code> : 'nothing more to say',
                ],
                ['Actor', `${actorKind} ${actorId}`],
                ['Subject', subjectId],
                ['Chain', seq == null ? `${area}, being linked` : `${area}, number ${seq}`],
                ['Hash', hash],
              ]}
            />
          ) : null}
        </Table.Td>
      </Table.Tr>
    </>
  );
}
