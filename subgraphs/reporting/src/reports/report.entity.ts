import { defineEntity, p } from '@mikro-orm/core';
import type { ReportFormat, ReportStatus } from '../generated/resolvers.ts';

const ReportSchema = defineEntity({
  name: 'Report',
  tableName: 'report',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    /** Of its campaign; known once it is ready. */
    sponsorId: p.uuid().nullable(),
    templateId: p.text(),
    format: p.text().$type<ReportFormat>(),
    rangeFrom: p.date(),
    rangeTo: p.date(),
    timeZone: p.text(),
    title: p.text().nullable(),
    note: p.text().nullable(),
    /** Of what it is made: as asked for, or taken once by its first try and kept for all others. */
    snapshotId: p.uuid().nullable(),
    status: p.text().$type<ReportStatus>(),
    percent: p.integer(),
    /** A sentence for whoever watches. */
    message: p.text(),
    version: p.bigint('number'),
    failure: p.text().nullable(),
    fileKey: p.text().nullable().hidden(),
    /** Id of the key its file is sealed under. */
    fileSealedBy: p.text().nullable().hidden(),
    fileSizeBytes: p.bigint('number').nullable(),
    sha256: p.text().nullable(),
    requestedBy: p.text(),
    requestedAt: p.datetime(3),
    generatedAt: p.datetime(3).nullable(),
    expiresAt: p.datetime(3).nullable(),
    asOf: p.datetime(3).nullable(),
    /** The header of its file: what the figures rest on. */
    metadata: p.json().$type<object>(),
  },
});

/** A report: asked for, then made, then kept until it expires. */
export class Report extends ReportSchema.class {}
ReportSchema.setClass(Report);
