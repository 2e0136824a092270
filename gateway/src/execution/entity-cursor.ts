import type { ResponsePath } from '@apollo/query-planner';
import { isJsonObject } from './json-merge.ts';

type Json = Record<string, unknown>;

/** A place in the data that fetches work on: the objects found along a plan's path. */
export interface Cursor {
  path: ResponsePath;
  entities: Json[];
}

/** The objects below each entity along `path` (`@` is every element of a list); nulls are left out. */
export function moveCursor(cursor: Cursor, path: ResponsePath): Cursor {
  const entities: Json[] = [];
  for (const entity of cursor.entities) gather(entity, path, 0, entities);
  return { path: [...cursor.path, ...path], entities };
}

function gather(value: unknown, path: ResponsePath, depth: number, found: Json[]): void {
  if (value == null) return;
  if (depth === path.length) {
    if (Array.isArray(value)) for (const element of value) gather(element, path, depth, found);
    else if (isJsonObject(value)) found.push(value);
    return;
  }
  const step = path[depth]!;
  if (Array.isArray(value)) {
    const next = step === '@' ? depth + 1 : depth;
    for (const element of value) gather(element, path, next, found);
  } else if (isJsonObject(value) && typeof step === 'string' && Object.hasOwn(value, step)) {
    gather(value[step], path, depth + 1, found);
  }
}

/** The path of every object that `moveCursor` finds from the root, in its order; asked for only when something failed. */
export function entityPaths(root: Json, path: ResponsePath): (string | number)[][] {
  const paths: (string | number)[][] = [];
  const visit = (value: unknown, depth: number, at: (string | number)[]): void => {
    if (value == null) return;
    if (Array.isArray(value)) {
      const next = path[depth] === '@' ? depth + 1 : depth;
      value.forEach((element, index) => visit(element, next, [...at, index]));
    } else if (depth === path.length) {
      if (isJsonObject(value)) paths.push(at);
    } else if (isJsonObject(value)) {
      const step = path[depth]!;
      if (typeof step === 'string' && Object.hasOwn(value, step)) visit(value[step], depth + 1, [...at, step]);
    }
  };
  visit(root, 0, []);
  return paths;
}
