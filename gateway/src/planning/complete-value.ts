import {
  getNamedType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  type GraphQLOutputType,
} from 'graphql';
import type { Completer, ObjectShape, Shaping } from './object-shape.ts';

/** Says "this place is null although it must not be": the nearest nullable place above becomes null. */
export const INVALID = Symbol('invalid');

type Record_ = Record<string, unknown>;

/** Null at this place was already reported further in. */
const REPORTED = Symbol('reported null');

/** Compiles the completion of one field; the nested shape is compiled when first needed. */
export function compileCompleter(type: GraphQLOutputType, place: string, shape: () => ObjectShape): Completer {
  const inner = completerOf(type, place, lazily(shape));
  return (value, shaping) => {
    const completed = inner(value, shaping);
    return completed === REPORTED ? null : completed;
  };
}

function completerOf(type: GraphQLOutputType, place: string, shape: () => ObjectShape): Completer {
  if (isNonNullType(type)) return requiredCompleter(completerOf(type.ofType, place, shape), place);
  if (isListType(type)) return listCompleter(completerOf(type.ofType, place, shape), place);
  if (isScalarType(type) || isEnumType(type)) return leafCompleter(type, place);
  return objectCompleter(place, shape);
}

function requiredCompleter(inner: Completer, place: string): Completer {
  return (value, shaping) => {
    const completed = inner(value, shaping);
    if (completed === REPORTED || completed === INVALID) return INVALID;
    if (completed !== null) return completed;
    shaping.errors.push(violation(`Cannot return null for non-nullable field ${place}.`, shaping));
    return INVALID;
  };
}

function listCompleter(inner: Completer, place: string): Completer {
  return (value, shaping) => {
    if (value == null) return null;
    if (!Array.isArray(value)) return reject(`Expected a list at ${place}.`, shaping);
    const completed: unknown[] = [];
    let isInvalid = false;
    const { path } = shaping;
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      const element = inner(value[index], shaping);
      path.pop();
      if (element === INVALID) isInvalid = true;
      completed.push(element === REPORTED ? null : element);
    }
    return isInvalid ? REPORTED : completed;
  };
}

function objectCompleter(place: string, shape: () => ObjectShape): Completer {
  return (value, shaping) => {
    if (value == null) return null;
    if (typeof value !== 'object' || Array.isArray(value)) return reject(`Expected an object at ${place}.`, shaping);
    const completed = completeObject(value as Record_, shape(), shaping, place);
    return completed === INVALID ? REPORTED : completed;
  };
}

/** Completes one object by its concrete type; INVALID when a required field of it is null. */
export function completeObject(value: Record_, shape: ObjectShape, shaping: Shaping, place: string): unknown {
  const typename = value['__typename'];
  const entry = concreteFields(typename, shape);
  if (!entry) {
    shaping.errors.push(violation(`Unknown type of object at ${place}.`, shaping));
    return INVALID;
  }
  const out: Record_ = {};
  for (const field of entry.fields) {
    if (field.kind === 'typename') {
      out[field.name] = entry.type.name;
      continue;
    }
    if (field.kind === 'introspection') {
      out[field.name] = shaping.introspect(field.name);
      continue;
    }
    shaping.path.push(field.name);
    const completed = field.complete!(value[field.source], shaping);
    shaping.path.pop();
    if (completed === INVALID) return INVALID;
    out[field.name] = completed;
  }
  return out;
}

function concreteFields(typename: unknown, { declared, fieldsOf }: ObjectShape): ReturnType<ObjectShape['fieldsOf']> {
  if (typeof typename === 'string') {
    const entry = fieldsOf(typename);
    // An interface object's subgraph names the interface; the declared object type then stands.
    if (entry || isAbstractType(declared)) return entry;
  }
  return isObjectType(declared) ? fieldsOf(declared.name) : undefined;
}

function leafCompleter(type: GraphQLOutputType, place: string): Completer {
  const isValid = leafCheck(type);
  return (value, shaping) => {
    if (value == null) return null;
    return isValid(value) ? value : reject(`Invalid value found for field ${place}.`, shaping);
  };
}

function leafCheck(type: GraphQLOutputType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set(type.getValues().map(({ name }) => name));
    return (value) => typeof value === 'string' && names.has(value);
  }
  switch (getNamedType(type).name) {
    case 'String':
      return (value) => typeof value === 'string';
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    case 'ID':
      return (value) => typeof value === 'string' || typeof value === 'number';
    case 'Int':
      return (value) => typeof value === 'number' && value === (value | 0);
    case 'Float':
      return (value) => typeof value === 'number';
    default:
      return () => true;
  }
}

function reject(message: string, shaping: Shaping): typeof REPORTED {
  shaping.errors.push(violation(message, shaping));
  return REPORTED;
}

function violation(message: string, { path }: Shaping): GraphQLError {
  return new GraphQLError(message, { path: [...path], extensions: { code: 'INVALID_RESPONSE' } });
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
