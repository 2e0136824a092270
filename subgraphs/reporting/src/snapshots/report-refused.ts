/** A report that cannot be made however often it is tried; the message is a sentence for the person who asked for it. */
export class ReportRefused extends Error {
  override readonly name = 'ReportRefused';
}
