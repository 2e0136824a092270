import type { Session } from './session.ts';

/** Makes a thing by the mutation of its type, and hands out the selection of its payload. Throws what it was refused with. */
export async function makeThing(
  owner: Pick<Session, 'send'>,
  type: string,
  selection: string,
  input: Record<string, unknown>,
  inputType = `${type}Input`,
) {
  const field = `${type[0]!.toLowerCase()}${type.slice(1)}`;
  const { data, errors } = await owner.send(
    `mutation Make($input: ${inputType}!) { made: ${field}(input: $input) { __typename ... on ${type}Payload { ${selection} } ... on UserError { message } } }`,
    { input },
  );
  if (data?.made.__typename !== `${type}Payload`) throw new Error(JSON.stringify({ data, errors }));
  return data.made;
}
