import { Button, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { CopyField } from '../../shared/copy-field.tsx';

const PixelItemFragment = graphql(`
  fragment PixelItem_pixel on Pixel {
    id
    name
    snippet
    allowedDomains
    orderPrefix
    sponsor {
      id
      name
    }
  }
`);

const RotatePixel = graphql(`
  mutation RotatePixel($input: RotatePixelInput!) {
    rotatePixel(input: $input) {
      __typename
      ... on RotatePixelPayload {
        pixel {
          ...PixelItem_pixel
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const RemovePixel = graphql(`
  mutation RemovePixel($input: RemovePixelInput!) {
    removePixel(input: $input) {
      __typename
      ... on RemovePixelPayload {
        pixel {
          id
          removedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface PixelItemProps {
  pixel: FragmentType<typeof PixelItemFragment>;
  mayChange: boolean;
  onChanged: () => void;
}

/** A pixel, the tag to copy, and what can be done with it. */
export function PixelItem({ pixel: masked, mayChange, onChanged }: PixelItemProps) {
  const { id, name, snippet, sponsor, allowedDomains, orderPrefix } = readFragment(PixelItemFragment, masked);
  const [isRotating, rotating] = useDisclosure(false);
  const [isRemoving, removing] = useDisclosure(false);
  const facts = [
    sponsor ? `Sponsor ${sponsor.name}` : 'Any sponsor',
    allowedDomains.length > 0 ? `pages of ${allowedDomains.join(', ')}` : 'any page',
    orderPrefix ? `orders begin with ${orderPrefix}` : '',
  ];
  return (
    <article data-testid="pixel" aria-label={name}>
      <Group justify="space-between" mb={4}>
        <Text component="h3" size="sm" fw={600}>
          {name}
        </Text>
        {mayChange ? (
          <Group gap="xs">
            <Button size="compact-xs" variant="default" aria-label={`New address for ${name}`} onClick={rotating.open}>
              New address
            </Button>
            <Button size="compact-xs" variant="default" aria-label={`Remove ${name}`} onClick={removing.open}>
              Remove
            </Button>
          </Group>
        ) : null}
      </Group>
      <CopyField value={snippet} label={`Copy the tag of ${name}`} testId="pixel-snippet" />
      <Text size="xs" c="dimmed" mt={4}>
        {facts.filter(Boolean).join(' · ')}
      </Text>
      <RotateDialog isOpen={isRotating} onClose={rotating.close} pixel={{ id, name }} onDone={onChanged} />
      <RemoveDialog isOpen={isRemoving} onClose={removing.close} pixel={{ id, name }} onDone={onChanged} />
    </article>
  );
}

interface DialogProps {
  isOpen: boolean;
  onClose: () => void;
  pixel: { id: string; name: string };
  onDone: () => void;
}

function RotateDialog({ isOpen, onClose, pixel, onDone }: DialogProps) {
  const { send, isSending, refusal } = useWrite(RotatePixel);
  const rotate = async () => {
    if (!(await send({ input: { pixelId: pixel.id } }))) return;
    onClose();
    notifications.show({ message: `${pixel.name} has a new address. Put its tag into the page again.`, color: 'pine' });
    onDone();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`A new address for ${pixel.name}?`}
      verb="Make a new address"
      onConfirm={() => void rotate()}
      isSending={isSending}
      refusal={refusal}
    >
      Pages with the tag of now go on as ever, but nothing of them is counted until their tag is replaced.
    </ConfirmDialog>
  );
}

function RemoveDialog({ isOpen, onClose, pixel, onDone }: DialogProps) {
  const { send, isSending, refusal } = useWrite(RemovePixel);
  const remove = async () => {
    if (!(await send({ input: { pixelId: pixel.id } }))) return;
    onClose();
    notifications.show({ message: `${pixel.name} takes nothing any more.`, color: 'pine' });
    onDone();
  };
  return (
    <ConfirmDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`Remove ${pixel.name}?`}
      verb="Remove"
      onConfirm={() => void remove()}
      isSending={isSending}
      refusal={refusal}
    >
      Pages that still call it are not hurt, but nothing of them is counted any more. Orders that it brought stay.
    </ConfirmDialog>
  );
}
