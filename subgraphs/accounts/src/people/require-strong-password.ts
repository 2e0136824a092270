import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as english from '@zxcvbn-ts/language-en';
import { AccountRefusal } from './account-refusal.ts';

/** Of 4: not guessed within 10^8 tries. What is stolen is argon2id, where each try costs some 60 ms. */
const LEAST_SCORE = 3;
/** The time to judge grows with the square of the length, and what begins with 64 good characters is good. */
const JUDGED_CHARACTERS = 64;

// Most common leaked passwords, words, names and keyboard walks come with the packages: nothing is asked of anybody outside.
const judge = new ZxcvbnFactory({
  dictionary: { ...common.dictionary, ...english.dictionary },
  graphs: common.adjacencyGraphs,
  translations: english.translations,
});

/**
 * Refuses a password that would soon be guessed, saying why.
 * @param own what an attacker knows: name, e-mail address, organization
 * @throws AccountRefusal WeakPasswordError
 */
export function requireStrongPassword(password: string, own: readonly string[]): void {
  const texts = own.map((text) => text.slice(0, 200));
  const parts = texts.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  const known = [...texts, ...parts].filter(({ length }) => length > 2);
  const { score, feedback } = judge.check(password.slice(0, JUDGED_CHARACTERS), ['castgraph', ...known]);
  if (score >= LEAST_SCORE) return;
  throw new AccountRefusal({
    __typename: 'WeakPasswordError',
    message: feedback.warning || 'This password would soon be guessed',
    suggestions: feedback.suggestions,
  });
}
