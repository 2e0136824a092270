import { graphql } from '../../graphql/generated/gql.ts';

/** How the organization counts now. */
export const MeasurementSettingQuery = graphql(`
  query MeasurementSetting {
    measurementSetting {
      window
      maxDownloadsPerIp
      timeZone
      source
    }
  }
`);
