import { ArrayType, type Platform, type TransformContext } from '@mikro-orm/core';
import { arrayLiteral } from './array-literal.ts';

/**
 * A column of the type `text[]` that keeps texts as they are. The mapper's own type writes a line break as the letter n and the text
 * "null" as no text at all.
 */
export class TextArray extends ArrayType<string> {
  override convertToDatabaseValue(value: string[] | null, platform: Platform, context?: TransformContext): string | null {
    return Array.isArray(value) ? arrayLiteral(value) : super.convertToDatabaseValue(value, platform, context);
  }
}
