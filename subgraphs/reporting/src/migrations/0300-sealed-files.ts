import type { Migration } from '@castgraph/orm/migrate';

/** Under which key the file of a report is sealed, so that those under an old one are found without opening any. */
export const sealedFiles: Migration = {
  name: '0300-sealed-files',
  up: [
    `alter table reporting.report add column file_sealed_by text`,
    `comment on column reporting.report.file_sealed_by is 'id of the key its file is sealed under; null for files kept before there was sealing'`,
    `create index report_sealed on reporting.report (file_sealed_by, organization_id, id) where file_key is not null`,
  ],
};
