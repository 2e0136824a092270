import { Text } from '@mantine/core';
import { RankedBars } from '../../shared/ranked-bars.tsx';

/** The last group holds all with so many or more. */
const LAST = 10;

interface FrequencyTableProps {
  frequencies: ReadonlyArray<{ impressions: number; listeners: number }>;
  isSampled: boolean;
}

/** How many listeners had the spot once, twice, and so on. */
export function FrequencyTable({ frequencies, isSampled }: FrequencyTableProps) {
  return (
    <>
      <RankedBars
        label="Listeners by how often they had it"
        empty="Nobody has been reached yet."
        of={frequencies.map(({ impressions, listeners }) => ({
          key: String(impressions),
          name: impressions === 1 ? 'once' : impressions === LAST ? `${LAST} times or more` : `${impressions} times`,
          count: listeners,
        }))}
      />
      {isSampled ? (
        <Text size="xs" c="dimmed" mt="xs">
          Scaled up from a sample of the listeners.
        </Text>
      ) : null}
    </>
  );
}
