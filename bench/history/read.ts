/** Reads the history of a repository, in a process of its own that is measured: `tsx bench/history/read.ts ROOT FOLDER`. */
import {readHistory} from 'execplan-history';
import {listFiles} from 'execplan-repository';

const [root = '', folder = ''] = process.argv.slice(2);
const {files} = await listFiles(root, []);
const plans = files.map(({path}) => path).filter((path) => path.endsWith('.md'));
const history = await readHistory({root, folder, plans});
if (!history.isKnown)
  throw new Error(`Unexpected gap \`${history.gap}\` (${history.detail}), expected the whole history`);
const kinds: Record<string, number> = {};
for (const {kind} of [...history.plans.values()].flat()) kinds[kind] = (kinds[kind] ?? 0) + 1;
console.log(JSON.stringify({plans: history.plans.size, kinds}));
