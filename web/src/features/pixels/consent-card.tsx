import { Anchor, Radio, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { PixelConsent } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { RefusalAlert } from '../../shared/refusal-alert.tsx';
import { useMay } from '../session/use-viewer.ts';

const PixelConsentQuery = graphql(`
  query PixelConsentSetting {
    privacySettings {
      pixelConsent
      documentUrl
    }
  }
`);

const UpdatePixelConsent = graphql(`
  mutation UpdatePixelConsent($input: UpdatePrivacySettingsInput!) {
    updatePrivacySettings(input: $input) {
      __typename
      ... on UpdatePrivacySettingsPayload {
        settings {
          pixelConsent
          documentUrl
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const CHOICES: Readonly<Record<PixelConsent, [label: string, description: string]>> = {
  REQUIRED: ['Only with a yes', 'Whoever says nothing is counted by order and promo code alone. Nothing of the person is kept.'],
  ASSUMED: ['In silence too', 'For shops whose banner asks before the page calls the pixel. A no is a no all the same.'],
};

/** What pixels keep of buyers who said nothing. */
export function ConsentCard() {
  const query = useAreaQuery(PixelConsentQuery, { area: AREA.listening, variables: {} });
  const { send, isSending, refusal } = useWrite(UpdatePixelConsent);
  const mayChange = useMay('operations:write');
  const settings = query.data?.privacySettings;
  const change = async (pixelConsent: PixelConsent) => {
    if (!(await send({ input: { pixelConsent } }))) return;
    notifications.show({ message: 'Saved. The privacy page says it from now on.', color: 'pine' });
    query.refetch();
  };
  return (
    <DataCard
      name="pixel-consent"
      title="Consent"
      area={AREA.listening}
      query={query}
      hasData={settings !== undefined}
      info="A no is consent=denied, an IAB TCF or US privacy string that says no, and Global Privacy Control or Do Not Track where the page says nothing."
    >
      {settings ? (
        <Stack maw={620}>
          <RefusalAlert refusal={refusal} />
          <Radio.Group
            label="When is the household of a buyer kept?"
            value={settings.pixelConsent}
            onChange={(value) => void change(value)}
          >
            <Stack gap="xs" mt={6}>
              {(Object.keys(CHOICES) as PixelConsent[]).map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={CHOICES[value][0]}
                  description={CHOICES[value][1]}
                  disabled={!mayChange || isSending}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Text size="sm" c="dimmed">
            Buyers and listeners read it on your{' '}
            <Anchor inherit underline="always" href={settings.documentUrl}>
              privacy page
            </Anchor>
            .
          </Text>
        </Stack>
      ) : null}
    </DataCard>
  );
}
