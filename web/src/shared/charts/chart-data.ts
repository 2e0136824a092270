import { graphql } from '../../graphql/generated/gql.ts';
import type { ChartView_ChartFragment } from '../../graphql/generated/graphql.ts';

/** What every chart needs of the API's `ChartData`. */
export const ChartFragment = graphql(`
  fragment ChartView_chart on ChartData {
    type
    data {
      x
      series
      y
      provisional
    }
    config {
      title
      xLabel
      yLabel
      source
      basis {
        source
        window
        timeZone
        asOf
        provisional
      }
    }
  }
`);

export type ChartData = ChartView_ChartFragment;
export type ChartPoint = ChartData['data'][number];
