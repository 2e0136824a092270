import { Button, Group, Modal, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';

const ConnectShopifyMutation = graphql(`
  mutation ConnectShopify($input: ConnectIntegrationInput!) {
    connectIntegration(input: $input) {
      __typename
      ... on ConnectIntegrationPayload {
        integration {
          id
          name
        }
      }
      ... on UserError {
        message
      }
      ... on InvalidInputError {
        path
      }
      ... on ConflictError {
        existingId
      }
    }
  }
`);

/** Connects a Shopify shop, so that its orders arrive as they are placed. */
export function ConnectShopify({ isOpen, onClose, onConnected }: { isOpen: boolean; onClose: () => void; onConnected: () => void }) {
  const { send, isSending, refusal } = useWrite(ConnectShopifyMutation);
  const form = useForm({
    initialValues: { shopDomain: '', webhookSecret: '', accessToken: '' },
    validate: {
      shopDomain: (value) => (value.trim() === '' ? 'Enter the domain of the shop' : null),
      webhookSecret: (value) => (value === '' ? 'Enter the secret that signs webhooks' : null),
    },
  });
  const submit = async ({ shopDomain, webhookSecret, accessToken }: typeof form.values) => {
    const made = await send({ input: { shopify: { shopDomain: shopDomain.trim(), webhookSecret, accessToken: accessToken || null } } });
    if (!made) return;
    notifications.show({ message: `${made.integration.name} is connected.`, color: 'pine' });
    form.reset();
    onConnected();
    onClose();
  };
  const field = (name: keyof typeof form.values) => ({ ...form.getInputProps(name), error: fieldError(name, form.errors[name], refusal) });
  return (
    <Modal opened={isOpen} onClose={onClose} title="Connect a Shopify shop">
      <form onSubmit={form.onSubmit((values) => void submit(values))} noValidate>
        <Stack>
          <RefusalAlert refusal={refusal} fields={form.values} />
          <TextInput label="Shop domain" placeholder="example.myshopify.com" autoComplete="off" data-autofocus {...field('shopDomain')} />
          <PasswordInput
            label="Webhook secret"
            description="The client secret of your app at Shopify; it signs every webhook"
            autoComplete="off"
            {...field('webhookSecret')}
          />
          <PasswordInput
            label="Access token"
            description="Optional: with it the webhooks are registered at the shop for you"
            autoComplete="off"
            {...field('accessToken')}
          />
          <Text size="xs" c="dimmed">
            Both are sealed before they are stored, and never shown again.
          </Text>
          <Group justify="flex-end">
            <Button type="submit" loading={isSending}>
              Connect shop
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
