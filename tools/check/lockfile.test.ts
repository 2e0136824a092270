import { describe, expect, it } from 'vitest';
import { completePlatforms, readPlatform } from './complete-platforms.ts';
import { checkLockfile } from './lockfile.ts';

const packages = {
  '': { dependencies: { linter: '1.0.0' } },
  'node_modules/linter': {
    version: '1.0.0',
    dev: true,
    license: 'MIT',
    optionalDependencies: { '@linter/linux-x64-gnu': '1.0.0', '@linter/darwin-arm64': '1.0.0' },
  },
  'node_modules/@linter/linux-x64-gnu': { version: '1.0.0' },
};
const root = { dependencies: { linter: '1.0.0' } };

describe('the lock file', () => {
  it('is accepted when it is whole and says what package.json says', () => {
    expect(checkLockfile({ packages: completePlatforms(packages).packages }, () => root)).toEqual([]);
  });

  it('is refused when it lacks a platform', () => {
    expect(checkLockfile({ packages }, () => root)).toEqual([expect.stringContaining('@linter/darwin-arm64')]);
  });

  it('is refused when a package.json was changed without it', () => {
    const changed = { dependencies: { linter: '1.0.0', other: '2.0.0' } };
    expect(checkLockfile({ packages: completePlatforms(packages).packages }, () => changed)).toEqual([
      expect.stringContaining('run npm install'),
    ]);
  });

  it('is completed with what the name says', () => {
    expect(completePlatforms(packages).added).toEqual({
      'node_modules/@linter/darwin-arm64': { version: '1.0.0', os: ['darwin'], cpu: ['arm64'], dev: true, license: 'MIT', optional: true },
    });
  });

  it.each([
    ['@oxlint/binding-linux-arm64-musl', { os: ['linux'], cpu: ['arm64'], libc: ['musl'] }],
    ['@oxfmt/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@turbo/windows-64', { os: ['win32'], cpu: ['x64'] }],
    ['@oxlint-tsgolint/darwin-x64', { os: ['darwin'], cpu: ['x64'] }],
    ['fsevents', undefined],
  ])('reads the machine of %s', (name, machine) => expect(readPlatform(name)).toEqual(machine));
});
