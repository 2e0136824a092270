import { Table, Text } from '@mantine/core';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { formatMoney } from '../../shared/format-money.ts';
import { formatPercent, NONE } from '../../shared/format-number.ts';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { methodWords } from './method-words.ts';
import classes from './conversion-row.module.css';

export const ConversionRowFragment = graphql(`
  fragment ConversionRow_conversion on Conversion {
    id
    orderId
    at
    source
    value {
      amountMinor
      currency
    }
    refunded {
      amountMinor
      currency
    }
    attribution {
      attributionMethod
      confidence
      conflict
      conversionData {
        promoCode
      }
    }
  }
`);

/** An order and the evidence it was credited by. `isNew` marks one that arrived while the page was open. */
export function ConversionRow({ conversion: masked, isNew }: { conversion: FragmentType<typeof ConversionRowFragment>; isNew: boolean }) {
  const { orderId, at, source, value, refunded, attribution } = readFragment(ConversionRowFragment, masked);
  const code = attribution?.conversionData.promoCode;
  return (
    <Table.Tr className={isNew ? classes.fresh : undefined} data-testid="conversion-row">
      <Table.Td>
        <Text size="sm" fw={500}>
          {orderId}
        </Text>
        <Text size="xs" c="dimmed">
          <TimeAgo at={at} /> · {source}
        </Text>
      </Table.Td>
      <Table.Td>
        {attribution ? methodWords[attribution.attributionMethod] : 'Not credited'}
        {code ? <span className={classes.code}>{code}</span> : null}
        {attribution?.conflict ? (
          <Text size="xs" c="dimmed">
            evidence disagreed
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td visibleFrom="sm" ta="right" className="number">
        {attribution ? formatPercent(attribution.confidence) : NONE}
      </Table.Td>
      <Table.Td ta="right" className="number">
        {formatMoney(value)}
        {refunded.amountMinor > 0 ? (
          <Text size="xs" c="dimmed">
            {formatMoney(refunded)} refunded
          </Text>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
