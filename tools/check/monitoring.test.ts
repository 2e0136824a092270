import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { METRICS } from '@castgraph/telemetry/metric-names';
import { collectProcessMetrics, registry } from '@castgraph/telemetry/metrics';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listFiles } from './list-files.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

type Rule = { record?: string; alert?: string; expr: string; for?: string; annotations?: Record<string, string> };
type Dashboard = { uid: string; panels: Array<{ id: number; title: string; description?: string; targets: Array<{ expr: string }> }> };

const rules = (parse(read('deploy/prometheus/rules.yml')) as { groups: Array<{ rules: Rule[] }> }).groups.flatMap((group) => group.rules);
const prometheus = parse(read('deploy/prometheus/prometheus.yml')) as {
  global: { scrape_interval: string; evaluation_interval: string };
  scrape_configs: Array<{ job_name: string; static_configs: Array<{ targets: string[] }> }>;
};
const dashboards = readdirSync(join(root, 'deploy/grafana/dashboards')).map(
  (file) => [file, JSON.parse(read(`deploy/grafana/dashboards/${file}`)) as Dashboard] as const,
);
const expressions = [
  ...rules.map(({ expr }) => expr),
  ...dashboards.flatMap(([, { panels }]) => panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))),
];

/** Names of metrics in a PromQL expression: words that are no function, no keyword, no label and no number. */
function metricsOf(expr: string): string[] {
  const bare = expr
    .replaceAll(/\{[^}]*\}/g, '')
    .replaceAll(/"[^"]*"/g, '')
    .replaceAll(/\[[^\]]*\]/g, '')
    .replaceAll(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, '');
  const words = Array.from(bare.matchAll(/[a-zA-Z_][\w:]*(?:\s*\()?/g), ([word]) => word);
  return words.filter((word) => !word.endsWith('(') && !/^(and|or|unless|bool|offset)$/.test(word));
}

/** The metric that a series belongs to: a histogram is three series. */
function metricOf(series: string): string {
  const whole = series.replace(/_(bucket|sum|count)$/, '');
  return whole !== series && whole in METRICS && METRICS[whole as keyof typeof METRICS].type === 'histogram' ? whole : series;
}

collectProcessMetrics('test');
const ofNode = new Set(registry.getMetricsAsArray().map(({ name }) => name));
const recorded = new Set(rules.map(({ record }) => record));
const sources = listFiles(root)
  .filter((path) => /^(packages|subgraphs|gateway)\/.*\.ts$/.test(path) && !/\.test\.ts$|metric-names\.ts$/.test(path))
  .map(read)
  .join('\n');

describe('rules and dashboards', () => {
  it('are there, and the reader of expressions sees their metrics', () => {
    expect(rules.length).toBeGreaterThan(20);
    expect(dashboards.length).toBe(3);
    expect(metricsOf('sum by (le, queue) (rate(bull_jobs{state="x"}[5m])) / on (queue) max(up) > 0.5 and a:b:c')).toEqual([
      'bull_jobs',
      'up',
      'a:b:c',
    ]);
  });

  it('use only what a process exports', () => {
    const known = (name: string): boolean => name === 'up' || recorded.has(name) || ofNode.has(name) || metricOf(name) in METRICS;
    expect([...new Set(expressions.flatMap(metricsOf))].filter((name) => !known(name))).toEqual([]);
  });

  it('use only what the code asks for: a metric that is named and never set would show nothing, and alert of nothing', () => {
    const ours = [...new Set(expressions.flatMap(metricsOf).map(metricOf))].filter((name) => name in METRICS);
    expect(ours.length).toBeGreaterThan(20);
    expect(ours.filter((name) => !sources.includes(`'${name}'`))).toEqual([]);
  });

  it('select and group only by labels that the metric has', () => {
    const always = ['service', 'job', 'instance', 'le'];
    const wrong = expressions.flatMap((expr) =>
      Array.from(expr.matchAll(/([a-z_]+)\{([^}]*)\}/g)).flatMap(([, series, selector]) => {
        const definition = METRICS[metricOf(series as string) as keyof typeof METRICS];
        if (definition === undefined) return [];
        const labels = Array.from((selector as string).matchAll(/(\w+)\s*(?:!=|=~|!~|=)/g), ([, label]) => label as string);
        return labels.filter((label) => ![...always, ...definition.labels].includes(label)).map((label) => `${label} of ${series}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('say what they are for: every alert a summary and a description, every panel a description', () => {
    expect(rules.filter(({ alert, annotations }) => alert && !(annotations?.['summary'] && annotations['description']))).toEqual([]);
    expect(
      dashboards.flatMap(([file, { panels }]) => panels.filter((panel) => !panel.description).map(({ title }) => `${file}: ${title}`)),
    ).toEqual([]);
  });
});

describe('alerting', () => {
  it('tells of a dead process within a minute: scrape + evaluation + for + group_wait', () => {
    const { route } = parse(read('deploy/alertmanager/alertmanager.yml')) as { route: { group_wait: string } };
    const down = rules.find(({ alert }) => alert === 'ProcessDown')!;
    const seconds = [prometheus.global.scrape_interval, prometheus.global.evaluation_interval, down.for!, route.group_wait].map((text) =>
      Number(/^(\d+)s$/.exec(text)![1]),
    );
    expect(seconds.reduce((sum, one) => sum + one)).toBeLessThan(60);
  });

  it('watches every process that the compose file starts', () => {
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, { image?: string }> };
    const started = Object.keys(services).filter((name) => services[name]!.image?.startsWith('castgraph/server') && name !== 'migrate');
    const targets = prometheus.scrape_configs
      .find(({ job_name }) => job_name === 'castgraph')!
      .static_configs.flatMap((one) => one.targets);
    expect(started.length).toBeGreaterThan(10);
    expect(targets.toSorted()).toEqual(started.map((name) => `${name}:8080`).toSorted());
  });
});

const hasPromtool = ((): boolean => {
  try {
    execFileSync('promtool', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

it.skipIf(!hasPromtool)('pass promtool: configuration, rules, and the tests of the rules', () => {
  execFileSync('promtool', ['check', 'config', 'deploy/prometheus/prometheus.yml'], { cwd: root, stdio: 'pipe' });
  execFileSync('promtool', ['test', 'rules', 'deploy/prometheus/rules.test.yml'], { cwd: root, stdio: 'pipe' });
});
