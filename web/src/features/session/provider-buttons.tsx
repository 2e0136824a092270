import { Button, Divider, Stack } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';

const SignInProviders = graphql(`
  query SignInProviders {
    signInProviders {
      name
      label
      url
    }
  }
`);

/** Where else one can sign in; nothing where the operator named no provider. */
export function ProviderButtons({ redirect }: { redirect: string | undefined }) {
  const { data } = useAreaQuery(SignInProviders, { area: AREA.people, variables: {}, isSettled: true });
  const providers = data?.signInProviders ?? [];
  if (providers.length === 0) return null;
  const search = redirect ? `?${new URLSearchParams({ redirect }).toString()}` : '';
  return (
    <Stack gap="sm" mt="md">
      <Divider label="or" />
      {providers.map(({ name, label, url }) => (
        // An address of the server, not a page: the router must not take it.
        <Button key={name} component="a" href={url + search} variant="default" fullWidth>
          Sign in with {label}
        </Button>
      ))}
    </Stack>
  );
}
