import { verifySignedPath } from '@castgraph/auth/signed-url';
import { notFound } from '@castgraph/kernel/errors';
import type { Orm } from '@castgraph/orm/open-orm';
import type { Route, RouteResponse } from '@castgraph/service/routes';
import { RENDERINGS } from '../rendering/renderings.ts';
import type { FileStorage } from '../storage/file-storage.ts';
import { attachmentDisposition } from './attachment-name.ts';
import { findReportFile } from './find-report-file.ts';
import { recordDownload } from './record-download.ts';
import { reportFileName } from './report-file.ts';
import type { Report } from './report.entity.ts';

/** What downloads need. */
export interface DownloadServices {
  orm: Orm;
  storage: FileStorage;
  secretsKey: string;
}

const GONE: RouteResponse = {
  status: 410,
  headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  body: { title: 'GONE', status: 410, detail: 'The report has expired and its file was deleted; ask for a new one' },
};

/**
 * `GET /reports/:id/:file`, signed: the file of a report. 403 for an address that was changed or whose 15 minutes are over,
 * 404 when there is no such file, 410 once the report has expired. Every download leaves an audit entry.
 */
export function downloadRoute(services: DownloadServices): Route {
  return {
    method: 'GET',
    path: '/reports/:id/:file',
    handle: async ({ url, params, method, log }) => {
      verifySignedPath({ url, secretsKey: services.secretsKey });
      const { id = '', file = '' } = params;
      const found = await findReportFile(services.orm, id, file);
      if (found.state === 'expired') return GONE;
      if (found.state === 'absent') throw notFound('report file', `${id}/${file}`);
      const stored = await services.storage.get(found.report.fileKey);
      if (!stored) {
        log.error({ report_id: id }, 'The file of a report is missing from the storage');
        throw notFound('report file', `${id}/${file}`);
      }
      const headers = describeFile(found.report, stored.sizeBytes);
      if (method === 'HEAD') {
        stored.stream.destroy();
        return { status: 200, headers };
      }
      try {
        await recordDownload(services.orm, found.report);
      } catch (error) {
        stored.stream.destroy();
        throw error;
      }
      return { status: 200, headers, body: stored.stream };
    },
  };
}

function describeFile(report: Report, sizeBytes: number): Record<string, string> {
  const { title } = report.metadata as { title?: string };
  return {
    'content-type': RENDERINGS[report.format].contentType,
    'content-length': String(sizeBytes),
    'content-disposition': attachmentDisposition(title ?? '', reportFileName(report)),
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  };
}
