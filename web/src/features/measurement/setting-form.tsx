import { useMemo } from 'react';
import { Button, Group, NumberInput, Radio, Select, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { graphql } from '../../graphql/generated/gql.ts';
import type { DownloadWindow, MeasurementSettingQuery, MeasurementSource } from '../../graphql/generated/graphql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { fieldError, RefusalAlert } from '../../shared/refusal-alert.tsx';
import { listTimeZones } from '../../shared/time-zones.ts';
import { changesOf } from './changes-of.ts';

const UpdateMeasurementSetting = graphql(`
  mutation UpdateMeasurementSetting($input: UpdateMeasurementSettingInput!) {
    updateMeasurementSetting(input: $input) {
      __typename
      ... on UpdateMeasurementSettingPayload {
        setting {
          window
          maxDownloadsPerIp
          timeZone
          source
        }
        recountTaskId
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

type Setting = MeasurementSettingQuery['measurementSetting'];

const windows: Record<DownloadWindow, [label: string, description: string]> = {
  CALENDAR_DAY: ['Calendar day', 'A listener’s requests for an episode on one UTC day are one download.'],
  FIRST_TOUCH: ['24 hours from the first request', 'A new download begins 24 hours after the first request of the one before.'],
  LAST_TOUCH: ['24 hours from the last request', 'A new download begins when nothing was asked for during 24 hours.'],
};
const sources: Record<MeasurementSource, string> = {
  PREFIX: 'Requests at the measurement prefix',
  CDN_LOG: 'Logs of the origin or CDN',
  REPORTED_EVENT: 'Events that players and platforms report',
};

interface SettingFormProps {
  setting: Setting;
  mayChange: boolean;
  /** The task that counts again, where one does. */
  onSaved: (recountTaskId: string | null) => void;
}

/** The choices, to read and to change. */
export function SettingForm({ setting, mayChange, onSaved }: SettingFormProps) {
  const { send, isSending, refusal } = useWrite(UpdateMeasurementSetting);
  const zones = useMemo(() => listTimeZones([setting.timeZone]), [setting.timeZone]);
  const { window, maxDownloadsPerIp, timeZone, source } = setting;
  const form = useForm({
    initialValues: { window, maxDownloadsPerIp: maxDownloadsPerIp as number | string, timeZone, source: source ?? null },
    validate: {
      maxDownloadsPerIp: (value) => (Number(value) >= 1 && Number(value) <= 1_000_000 ? null : 'From 1 to 1,000,000'),
    },
  });
  const changes = changesOf(setting, form.values);
  const submit = async () => {
    const saved = await send({ input: changes });
    if (!saved) return;
    notifications.show({ message: saved.recountTaskId ? 'Saved. What is kept is counted again.' : 'Saved.', color: 'pine' });
    onSaved(saved.recountTaskId ?? null);
  };
  return (
    <form onSubmit={form.onSubmit(() => void submit())} noValidate>
      <Stack maw={620}>
        <RefusalAlert refusal={refusal} fields={form.values} />
        <Radio.Group label="Download window" {...form.getInputProps('window')} error={fieldError('window', undefined, refusal)}>
          <Stack gap="xs" mt={6}>
            {(Object.keys(windows) as DownloadWindow[]).map((value) => (
              <Radio key={value} value={value} label={windows[value][0]} description={windows[value][1]} disabled={!mayChange} />
            ))}
          </Stack>
        </Radio.Group>
        <NumberInput
          label="Most downloads of one address in a window"
          description="What goes beyond is set aside, unless the network is known to be shared"
          allowDecimal={false}
          allowNegative={false}
          thousandSeparator=","
          disabled={!mayChange}
          maw={440}
          {...form.getInputProps('maxDownloadsPerIp')}
          error={fieldError('maxDownloadsPerIp', form.errors['maxDownloadsPerIp'], refusal)}
        />
        <Select
          label="Time zone of days"
          description="Where a question names none; windows are always UTC"
          searchable
          allowDeselect={false}
          limit={40}
          data={zones}
          disabled={!mayChange}
          maw={440}
          {...form.getInputProps('timeZone')}
          error={fieldError('timeZone', undefined, refusal)}
        />
        <Select
          label="Source of the figures"
          description={source ? 'Counts of different sources are never mixed' : 'Settled by the first download that is counted'}
          allowDeselect={false}
          data={(Object.keys(sources) as MeasurementSource[]).map((value) => ({ value, label: sources[value] }))}
          disabled={!mayChange}
          maw={440}
          {...form.getInputProps('source')}
          error={fieldError('source', undefined, refusal)}
        />
        {mayChange ? (
          <Group>
            <Button type="submit" loading={isSending} disabled={Object.keys(changes).length === 0}>
              Save
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            You may read these choices, not change them.
          </Text>
        )}
      </Stack>
    </form>
  );
}
