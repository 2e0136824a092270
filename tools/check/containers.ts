import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkComposeFile } from './compose-file.ts';
import { checkDockerfile } from './dockerfile-rules.ts';
import { listFiles } from './list-files.ts';
import { reportProblems } from './report-problems.ts';

const isCompose = (path: string): boolean => /^(docker-)?compose(\.[\w-]+)?\.ya?ml$/.test(basename(path));
const isDockerfile = (path: string): boolean => /^Dockerfile(\.[\w-]+)?$|\.Dockerfile$/.test(basename(path));

/** Checks the container set-up statically: no container engine is needed, and none is proved to start. */
export function checkContainers(root: string): { problems: string[]; looked: string } {
  const files = listFiles(root).filter((path) => !/(^|\/)fixtures\//.test(path));
  const compose = files.filter(isCompose);
  const dockerfiles = files.filter(isDockerfile);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const problems = [
    ...(compose.length === 0 ? ['docker-compose.yml is missing'] : []),
    ...(dockerfiles.length === 0 ? ['there is no Dockerfile'] : []),
    ...compose.flatMap((path) => checkComposeFile(read(path), join(root, dirname(path))).map((problem) => `${path}: ${problem}`)),
    ...dockerfiles.flatMap((path) => checkDockerfile(read(path)).map((problem) => `${path}: ${problem}`)),
  ];
  return { problems, looked: `${compose.length} compose files and ${dockerfiles.length} Dockerfiles are sound.` };
}

if (import.meta.main) {
  const { problems, looked } = checkContainers(join(import.meta.dirname, '../..'));
  reportProblems(problems, looked);
}
