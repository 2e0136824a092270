import { badInput } from '@castgraph/kernel/errors';
import { AGENT_LIST_FILES, type AgentList, type AgentListFile, compileAgentList } from './agent-list.ts';

/**
 * Compiles a list from the texts of its files by name (`bots`, `apps`, `libraries`, `browsers`, `devices`), or from one text,
 * `all`, in which they stand under these names. Throws BAD_INPUT, see compileAgentList.
 */
export function readAgentList(texts: Readonly<Record<string, string>>): AgentList {
  const all = texts['all'];
  const documents: Record<string, unknown> = all === undefined ? {} : readDocument('all', all);
  if (all === undefined)
    for (const file of AGENT_LIST_FILES) if (texts[file] !== undefined) documents[file] = readDocument(file, texts[file]);
  const known: Partial<Record<AgentListFile, unknown>> = {};
  for (const file of AGENT_LIST_FILES) if (Object.hasOwn(documents, file)) known[file] = documents[file];
  return compileAgentList(known);
}

function readDocument(file: string, text: string): Record<string, unknown> {
  try {
    const document: unknown = JSON.parse(text);
    if (typeof document === 'object' && document !== null && !Array.isArray(document)) return document as Record<string, unknown>;
  } catch {
    throw badInput(`The file ${file} is no JSON${/^\s*</.test(text) ? ' but a page' : ''}`);
  }
  throw badInput(`The file ${file} is no list of entries`);
}

/**
 * Where the files of a list are: a URL ending in `.json` is one file with all of them, unless it is named like one of them
 * (`…/apps.json`), which then stands for its folder; any other URL is a folder.
 */
export function agentListUrls(url: string): { name: string; url: string }[] {
  const base = new URL(url);
  const file = base.pathname.split('/').pop() ?? '';
  const isPart = [...AGENT_LIST_FILES, 'referrers'].some((name) => file === `${name}.json`);
  if (file.endsWith('.json') && !isPart) return [{ name: 'all', url: base.href }];
  if (!isPart && !base.pathname.endsWith('/')) base.pathname += '/';
  return AGENT_LIST_FILES.map((name) => {
    const part = new URL(`${name}.json`, base);
    part.search = base.search;
    return { name, url: part.href };
  });
}
