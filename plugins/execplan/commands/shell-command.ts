/** Programs that plans run; a line that starts with one of these is a command unless it reads as prose. */
const PROGRAMS: ReadonlySet<string> = new Set(
  `apt apt-get awk aws az bash biome brew bun bundle bunx cargo cat cd chmod chown cmake composer cp ctest curl dart
  defaults deno docker docker-compose dotnet echo env eslint export find flutter gcloud gh git go gofmt golangci-lint
  gradle grep head helm java jest jq kill kubectl launchctl ls lsof make mkdir mix mv mvn mypy ninja node nox npm npx
  open osascript php pip pip3 pkill playwright pnpm podman poetry pre-commit prettier printf ps psql pyright pytest
  python python3 rake redis-cli rg rm rsync ruby ruff rustc rustup scp sed set sh sleep sort source sqlite3 ssh sudo
  swift swiftc systemctl tail tar tee terraform test time timeout touch tsc tsx turbo unset unzip uv uvx vite vitest
  wc wget which xargs xcodebuild xcrun yarn zig zsh`.split(/\s+/),
);

/** Programs whose names are English words too: a sentence may start with them. */
const WORDS: ReadonlySet<string> = new Set(
  'awk cat echo env export find go head jest kill make node open play printf set sleep sort source tail test time timeout touch which'.split(
    ' ',
  ),
);
const ARGUMENT = /(?:^|\s)(?:-|\[|"|\$|\S*[./:=>|*])/;

const ASSIGNMENTS = /^(?:[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\$\([^)]*\)|[^\s;]*)(?:;\s*|\s+|$))+/;
const KEYWORD =
  /^(?:(?:for|while|until|if|case)\s.*(?:;\s*(?:do|then)|\bin)|do|done|then|else|fi|esac|\{|\})\s*;?$/;
const WITH_OPTION = /^[a-z][\w.-]*(?:\s+[\w.@/:<>=,-]+)*\s+--?[a-z]/;
/** A path runs when it is written to be run: `./x`, or with something behind it. */
const PATH = /^(?:(?:\.{1,2}|~)\/\S+|\/(?:usr|bin|opt|tmp|home)\/\S+|[\w.-]+(?:\/[\w.-]+)+)(?=\s|$)/;
const SCRIPT = /^\.\/|\.(?:sh|py)$/;
const DOCUMENT =
  /\.(?:md|go|rs|[cm]?tsx?|[cm]?jsx?|json|ya?ml|toml|cpp|hpp|h|c|swift|css|html|txt|png|lock)$/;

const QUOTED = /"(?:[^"\\]|\\.)*"|'[^']*'/g;
const COMMENT = /(?:^|\s)#.*$/;
/** Words of sentences, except within a path: `docs/after-the-hero.md` says nothing. */
const PROSE =
  /(?<![\w/.-])(?:the|is|are|was|were|that|should|must|sure|when|which|you|we|it)(?![\w/-])|[a-z]\.$|\)\s*(?:->|\{)/;

/** Whether a line is a shell command without a prompt. */
export function isShellCommand(line: string): boolean {
  const text = line.replace(QUOTED, '""').replace(COMMENT, '').trim();
  if (KEYWORD.test(text)) return true;
  const command = text.replace(ASSIGNMENTS, '');
  if (command === '') return text.includes('$(') || /^[A-Z_]+=/.test(text);
  if (PROSE.test(command)) return false;
  const name = /^[^\s;|&]+/.exec(command)?.[0] ?? '';
  if (PROGRAMS.has(name)) {
    const rest = command.slice(name.length);
    if (/^\s*(?::?=|\(|:\s)/.test(rest)) return false;
    // `test result: ok`
    if (WORDS.has(name) && /^\s+\w+:\s/.test(rest)) return false;
    return !WORDS.has(name) || ARGUMENT.test(rest) || rest.trim().split(/\s+/).length <= 2;
  }
  const path = PATH.exec(command)?.[0];
  if (path !== undefined)
    return SCRIPT.test(path) || (!DOCUMENT.test(path) && /\s+(?:-|\S*[/.])/.test(command));
  return WITH_OPTION.test(command);
}
