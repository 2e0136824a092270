import { Table, Text } from '@mantine/core';
import { formatBytes, NONE } from '../../shared/format-number.ts';
import { OuterLink } from '../../shared/outer-link.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import classes from './episode-notes.module.css';

interface Enclosure {
  url: string;
  mimeType?: string | null;
  sizeBytes?: number | null;
  bitrateBps?: number | null;
  language?: string | null;
  title?: string | null;
  isDefault: boolean;
}

/** Every file of the episode that the feed names. */
export function EnclosureTable({ enclosures }: { enclosures: readonly Enclosure[] }) {
  if (enclosures.length === 0) return <p className={classes.none}>The feed names no audio for it.</p>;
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>File</Table.Th>
          <Table.Th visibleFrom="sm">Type</Table.Th>
          <Table.Th ta="right">Size</Table.Th>
          <Table.Th ta="right" visibleFrom="sm">
            Bit rate
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {enclosures.map(({ url, mimeType, sizeBytes, bitrateBps, language, title, isDefault }) => (
          <Table.Tr key={url}>
            <Table.Td>
              <Text size="sm" component="div">
                <OuterLink address={url}>{title ?? url}</OuterLink> {isDefault ? <StatusBadge tone="quiet">default</StatusBadge> : null}
              </Text>
              {language ? (
                <Text size="xs" c="dimmed">
                  {language}
                </Text>
              ) : null}
            </Table.Td>
            <Table.Td visibleFrom="sm">{mimeType ?? NONE}</Table.Td>
            <Table.Td ta="right" className="number">
              {sizeBytes == null ? NONE : formatBytes(sizeBytes)}
            </Table.Td>
            <Table.Td ta="right" visibleFrom="sm" className="number">
              {bitrateBps == null ? NONE : `${Math.round(bitrateBps / 1000)} kbit/s`}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
