import { ScrollArea, Table } from '@mantine/core';
import { formatCount } from '../format-number.ts';
import type { ChartData } from './chart-data.ts';
import type { ComparedPoints } from './draw-time-series.ts';
import { formatPart } from './format-part.ts';

interface ChartTableProps {
  chart: ChartData;
  compared?: ComparedPoints | undefined;
  nameOf: (x: string) => string;
  height: number;
}

/** A chart's values as a table. */
export function ChartTable({ chart: { data, config, type }, compared, nameOf, height }: ChartTableProps) {
  const isHeatmap = type === 'HEATMAP';
  return (
    <ScrollArea h={height} type="auto">
      <Table stickyHeader verticalSpacing={4} data-testid="chart-table">
        <Table.Caption>{config.title}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {isHeatmap ? <Table.Th>Day</Table.Th> : null}
            <Table.Th>{config.xLabel}</Table.Th>
            <Table.Th ta="right">{config.yLabel}</Table.Th>
            {compared ? <Table.Th ta="right">In {compared.name}</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {data.map(({ x, series, y, provisional }, at) => (
            <Table.Tr key={`${series ?? ''} ${x}`}>
              {isHeatmap ? <Table.Td>{series}</Table.Td> : null}
              <Table.Td className="number">{isHeatmap ? `${x}:00` : formatPart(nameOf(x))}</Table.Td>
              <Table.Td ta="right" className="number">
                {formatCount(y)}
                {provisional ? ' (provisional)' : ''}
              </Table.Td>
              {compared ? (
                <Table.Td ta="right" className="number">
                  {compared.points[at] ? formatCount(compared.points[at].y) : ''}
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
