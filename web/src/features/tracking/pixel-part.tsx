import { Button, Stack, Text } from '@mantine/core';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import type { TrackedCampaign, TrackingPixel } from './tracking-query.ts';

const MakeCampaignPixel = graphql(`
  mutation MakeCampaignPixel($input: CreatePixelInput!) {
    createPixel(input: $input) {
      __typename
      ... on CreatePixelPayload {
        pixel {
          id
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface PixelPartProps {
  campaign: TrackedCampaign;
  pixels: readonly TrackingPixel[];
  onChanged: () => void;
}

/** The tag of the sponsor's pixel; where it has none, one is made. */
export function PixelPart({ campaign: { id, sponsor }, pixels, onChanged }: PixelPartProps) {
  const { send, isSending, refusal } = useWrite(MakeCampaignPixel);
  const own = pixels.filter((pixel) => pixel.sponsor?.id === sponsor.id);
  const make = async () => {
    if (await send({ input: { name: `${sponsor.name} shop`, campaignId: id } })) onChanged();
  };
  return (
    <Stack gap="sm">
      <RefusalAlert refusal={refusal} />
      {own.map(({ id: pixelId, name, snippet }) => (
        <CopyField key={pixelId} value={snippet} label={`Copy the tag of ${name}`} testId="tracking-snippet" />
      ))}
      {own.length === 0 ? (
        <div>
          <Button variant="default" loading={isSending} onClick={() => void make()}>
            Make a pixel for {sponsor.name}
          </Button>
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          Put it into the page behind a purchase, and replace the words in capitals. All campaigns of {sponsor.name} use it.
        </Text>
      )}
    </Stack>
  );
}
