import { completeSecretsKey } from '@castgraph/auth/complete-secrets-key';
import type { SealPurpose } from '@castgraph/auth/data-key';
import { isSecretsKeys } from '@castgraph/kernel/secrets-keys';
import type { CommandIo } from './command.ts';
import { UsageError } from './usage-error.ts';

/** The option of both commands. */
export const NAME_OPTION = {
  name: { value: 'NAME', help: 'what the file is, such as castgraph-backup; it opens under the same name only. Default: backup' },
} as const;

/** Files outside the product belong to the installation, not to one of its organizations. @throws UsageError without a key */
export function filePurpose(name: string | undefined, { env }: CommandIo): SealPurpose {
  const secretsKey = completeSecretsKey(env);
  if (secretsKey === undefined || !isSecretsKeys(secretsKey))
    throw new UsageError('SECRETS_KEY or SECRETS_KEY_FILE must give 32 bytes in base64, as the product has them');
  return { organizationId: '', purpose: `file:${name ?? 'backup'}`, secretsKey };
}
