import { badInput } from '@castgraph/kernel/errors';
import { AGENT_LIST_FILES, type AgentList } from '@castgraph/measurement/user-agents/agent-list';
import { agentListUrls, readAgentList } from '@castgraph/measurement/user-agents/read-agent-list';
import type { ListDefinition } from './refreshed-list.ts';

/** The OPAWG list of user agents at a URL: a folder with its files, or one file with all; see agentListUrls. */
export function userAgentList(url: string): ListDefinition<AgentList> {
  return {
    name: 'user-agents',
    files: agentListUrls(url).map(({ name, url: at }) => ({ name, url: at, isOptional: !['all', 'bots', 'apps'].includes(name) })),
    compile: async (texts, before) => {
      const list = readAgentList(texts);
      if (before) requireNoCollapse(list, before);
      return list;
    },
  };
}

/** Half a list is a list that broke on the way, and what it no longer names would be counted otherwise from one hour to the next. */
function requireNoCollapse(list: AgentList, before: AgentList): void {
  for (const file of AGENT_LIST_FILES) {
    if (list.entries[file] < before.entries[file] / 2)
      throw badInput(`The file ${file} fell from ${before.entries[file]} entries to ${list.entries[file]}`);
  }
}
