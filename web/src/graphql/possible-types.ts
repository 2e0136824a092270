/** Which types stand behind each interface of the API, as the cache needs to know; held against the schema by a test. */
export const possibleTypes = {
  UserError: [
    'CampaignSettledError',
    'ConflictError',
    'EmailNotVerifiedError',
    'InvalidCodeError',
    'InvalidCredentialsError',
    'InvalidInputError',
    'InvalidTokenError',
    'MfaRequired',
    'NotFoundError',
    'PasskeyRefusedError',
    'SandboxLimitError',
    'StateTransitionError',
    'TooManyAttemptsError',
    'WeakPasswordError',
  ],
};
