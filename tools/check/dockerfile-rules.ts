import { DockerfileParser } from 'dockerfile-ast';
import type { Dockerfile, From } from 'dockerfile-ast';
import { checkImage } from './compose-file.ts';

const fewestStages = 2;

/**
 * What is wrong with a Dockerfile: images without an exact version, one stage only, root in the end, no health check,
 * ADD, a package manager that leaves its lists, secrets in the image.
 */
export function checkDockerfile(text: string): string[] {
  const file = DockerfileParser.parse(text);
  const stages = file.getFROMs();
  if (stages.length === 0) return ['has no FROM'];
  return [
    ...checkStages(file, stages),
    ...checkLastStage(file, stages),
    ...file
      .getInstructions()
      .filter((one) => one.getKeyword() === 'ADD')
      .map((add) => `line ${lineOf(add)}: COPY instead of ADD, which also unpacks and downloads`),
    ...file
      .getInstructions()
      .filter(
        (one) =>
          one.getKeyword() === 'RUN' &&
          /apt-get install/.test(one.getArgumentsContent() ?? '') &&
          !/rm -rf \/var\/lib\/apt\/lists/.test(one.getArgumentsContent() ?? ''),
      )
      .map((run) => `line ${lineOf(run)}: apt-get install leaves its lists in the layer`),
    ...file
      .getInstructions()
      .filter(
        (one) => /^(ENV|ARG)$/.test(one.getKeyword()) && /(PASSWORD|SECRET|TOKEN|API_KEY)\w*[= ]\S/i.test(one.getArgumentsContent() ?? ''),
      )
      .map((one) => `line ${lineOf(one)}: a secret in the image is everybody's`),
  ];
}

function checkStages(file: Dockerfile, stages: readonly From[]): string[] {
  const names = new Set(stages.map((stage) => stage.getBuildStage()).filter((name) => name !== null));
  const problems = stages.length < fewestStages ? [`has one stage: what builds the product must not be in it`] : [];
  for (const stage of stages) {
    const image = resolveArguments(file, stage.getImage() ?? '');
    if (names.has(image) || image === 'scratch') continue;
    problems.push(...checkImage(image).map((problem) => `line ${lineOf(stage)}: ${problem}`));
  }
  return problems;
}

function checkLastStage(file: Dockerfile, stages: readonly From[]): string[] {
  const problems: string[] = [];
  const chain = stageChain(stages);
  const within = (keyword: string): string[] =>
    file
      .getInstructions()
      .filter((one) => one.getKeyword() === keyword && chain.some(({ from, to }) => lineOf(one) > from && lineOf(one) < to))
      .map((one) => one.getArgumentsContent() ?? '');
  const user = within('USER').at(-1);
  if (user === undefined || /^(root|0)(:|$)/.test(user)) problems.push('runs as root: end with USER and an ordinary account');
  const health = within('HEALTHCHECK').at(-1);
  if (health === undefined || health === 'NONE') problems.push('has no HEALTHCHECK');
  const start = [...within('CMD'), ...within('ENTRYPOINT')];
  if (start.length === 0) problems.push('starts nothing: CMD or ENTRYPOINT');
  for (const command of start)
    if (!command.startsWith('['))
      problems.push(`\`${command}\` runs in a shell, which swallows SIGTERM: use the ["program", "argument"] form`);
  return problems;
}

/** The lines of the last stage and of the stages that it builds on, the deepest first. */
function stageChain(stages: readonly From[]): Array<{ from: number; to: number }> {
  const spans = stages.map((stage, at) => ({
    stage,
    from: lineOf(stage),
    to: stages[at + 1] === undefined ? Infinity : lineOf(stages[at + 1] as From),
  }));
  const chain: typeof spans = [];
  for (let at = spans.at(-1); at !== undefined; at = spans.find(({ stage }) => stage.getBuildStage() === at?.stage.getImage())) {
    if (chain.includes(at)) break;
    chain.unshift(at);
  }
  return chain;
}

/** `node:${VERSION}` with the default of `ARG VERSION=24.1.0`. */
function resolveArguments(file: Dockerfile, text: string): string {
  const defaults = new Map(file.getARGs().map((arg) => [arg.getProperty()?.getName(), arg.getProperty()?.getValue()]));
  return text.replaceAll(/\$\{?(\w+)\}?/g, (whole, name: string) => defaults.get(name) ?? whole);
}

function lineOf(instruction: { getRange(): { start: { line: number } } }): number {
  return instruction.getRange().start.line + 1;
}
