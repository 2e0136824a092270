import { useState } from 'react';
import { Anchor, Button, Modal, Table, Text } from '@mantine/core';
import { IconAddressBook, IconPlus } from '@tabler/icons-react';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { DataCard, type CardQuery } from '../../shared/data-card.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { ContactForm, type ContactInput } from './contact-form.tsx';
import { RowActions } from './row-actions.tsx';
import type { SponsorOfPage } from './sponsor-query.ts';

const CreateSponsorContact = graphql(`
  mutation CreateSponsorContact($input: CreateSponsorContactInput!) {
    createSponsorContact(input: $input) {
      __typename
      ... on CreateSponsorContactPayload {
        contact {
          id
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

const UpdateSponsorContact = graphql(`
  mutation UpdateSponsorContact($input: UpdateSponsorContactInput!) {
    updateSponsorContact(input: $input) {
      __typename
      ... on UpdateSponsorContactPayload {
        contact {
          id
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
    }
  }
`);

const RemoveSponsorContact = graphql(`
  mutation RemoveSponsorContact($input: RemoveSponsorContactInput!) {
    removeSponsorContact(input: $input) {
      __typename
      ... on RemoveSponsorContactPayload {
        contactId
      }
      ... on UserError {
        message
      }
    }
  }
`);

type Contact = NonNullable<SponsorOfPage['contacts']>[number];

/** Whom to write to at a sponsor; for those who write campaigns. */
export function ContactsCard({ sponsor, query }: { sponsor: SponsorOfPage | undefined; query: CardQuery }) {
  const [edited, setEdited] = useState<Contact | 'new'>();
  const [removed, setRemoved] = useState<Contact>();
  const contacts = sponsor?.contacts ?? [];
  const add = (
    <Button size="compact-sm" variant="default" leftSection={<IconPlus size={14} />} onClick={() => setEdited('new')}>
      Add contact
    </Button>
  );
  return (
    <DataCard
      name="contacts"
      title="Contacts"
      area={AREA.listening}
      query={query}
      hasData={sponsor !== undefined}
      action={contacts.length > 0 ? add : null}
      info="Personal data: shown to those who write campaigns. Nothing of a person is kept when they are removed."
    >
      {contacts.length === 0 ? (
        <EmptyState icon={IconAddressBook} title="No contact yet" action={add}>
          Keep the people you write to about this sponsor’s campaigns.
        </EmptyState>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Name</Table.Th>
              <Table.Th>How to reach them</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {contacts.map((contact) => (
              <ContactRow key={contact.id} contact={contact} onEdit={() => setEdited(contact)} onRemove={() => setRemoved(contact)} />
            ))}
          </Table.Tbody>
        </Table>
      )}
      {sponsor ? <ContactDialog sponsorId={sponsor.id} edited={edited} onClose={() => setEdited(undefined)} /> : null}
      <RemoveContactDialog contact={removed} onClose={() => setRemoved(undefined)} />
    </DataCard>
  );
}

function ContactRow({ contact, onEdit, onRemove }: { contact: Contact; onEdit: () => void; onRemove: () => void }) {
  const { name, job, email, phone } = contact;
  return (
    <Table.Tr data-testid="contact">
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {name}
        {job ? (
          <Text size="xs" c="dimmed">
            {job}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td style={{ overflowWrap: 'anywhere' }}>
        {email ? (
          <Anchor size="sm" href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} display="block">
            {email}
          </Anchor>
        ) : null}
        {phone ? (
          <Anchor size="sm" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`} display="block">
            {phone}
          </Anchor>
        ) : null}
      </Table.Td>
      <Table.Td ta="right">
        <RowActions name={name} onEdit={onEdit} onRemove={onRemove} />
      </Table.Td>
    </Table.Tr>
  );
}

function ContactDialog({ sponsorId, edited, onClose }: { sponsorId: string; edited: Contact | 'new' | undefined; onClose: () => void }) {
  const { client } = useConnection();
  const create = useWrite(CreateSponsorContact);
  const update = useWrite(UpdateSponsorContact);
  const contact = edited === 'new' ? undefined : edited;
  const submit = async (values: ContactInput) => {
    const done = contact
      ? await update.send({ input: { ...values, contactId: contact.id } })
      : await create.send({ input: { ...values, sponsorId } });
    if (!done) return;
    onClose();
    client.cache.evict({ fieldName: 'sponsors' });
  };
  return (
    <Modal opened={edited !== undefined} onClose={onClose} title={contact ? `Edit ${contact.name}` : 'Add a contact'}>
      <ContactForm
        {...(contact && { initial: contact })}
        verb={contact ? 'Save' : 'Add contact'}
        onSubmit={(values) => void submit(values)}
        isSending={create.isSending || update.isSending}
        refusal={contact ? update.refusal : create.refusal}
      />
    </Modal>
  );
}

function RemoveContactDialog({ contact, onClose }: { contact: Contact | undefined; onClose: () => void }) {
  const { client } = useConnection();
  const { send, isSending, refusal } = useWrite(RemoveSponsorContact);
  const remove = async () => {
    if (!contact || !(await send({ input: { contactId: contact.id } }))) return;
    onClose();
    client.cache.evict({ fieldName: 'sponsors' });
  };
  return (
    <ConfirmDialog
      isOpen={contact !== undefined}
      onClose={onClose}
      title={`Remove ${contact?.name ?? 'the contact'}?`}
      verb="Remove for good"
      onConfirm={() => void remove()}
      isSending={isSending}
      refusal={refusal}
    >
      Nothing of the person is kept. This cannot be undone.
    </ConfirmDialog>
  );
}
