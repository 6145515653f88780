import {type Canaries, type HostileFile, hostile} from './hostile-file.ts';

/** Diagrams that try to run code or to load something. */
function diagrams({browser}: Canaries): HostileFile[] {
  const run = (id: string) => browser(`mermaid-${id}`);
  const sources = [
    `graph TD\n  a["<img src=x onerror=${run('label')}>"] --> b["<script>${run('script')}</script>"]`,
    `graph TD\n  a --> b\n  click a call alert("x")\n  click b href "javascript:${run('href')}"`,
    `graph TD\n  a --> b\n  click a "http://outside.test/click" _blank`,
    `%%{init: {"securityLevel": "loose", "htmlLabels": true, "flowchart": {"htmlLabels": true}}}%%\ngraph TD\n  a["<img src=x onerror=${run('loose')}>"]`,
    `---\nconfig:\n  securityLevel: loose\n  htmlLabels: true\n---\ngraph TD\n  a["<img src=x onerror=${run('config')}>"]`,
    `%%{init: {"themeCSS": "} body { display: none } .x { background: url(http://outside.test/css)"}}%%\ngraph TD\n  a`,
    `%%{init: {"theme": "base", "themeVariables": {"primaryColor": "red; background: url(http://outside.test/v)"}, "fontFamily": "x; } * { background: url(http://outside.test/f) }"}}%%\ngraph TD\n  a`,
    `graph TD\n  a --> b\n  style a fill:url(http://outside.test/fill)\n  classDef x fill:#f9f,stroke:url(http://outside.test/stroke)\n  class b x`,
    `graph TD\n  a@{ img: "http://outside.test/node.png", label: "picture" }\n  b@{ icon: "fa:bell" }`,
    `%%{init: {"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}}%%\ngraph TD\n  a`,
    `sequenceDiagram\n  participant a\n  link a: Board @ javascript:${run('sequence')}\n  links a: {"x": "javascript:alert(1)"}`,
    `classDiagram\n  class A\n  click A call alert("x")\n  link A "javascript:alert(1)"`,
    `gantt\n  dateFormat YYYY-MM-DD\n  section s\n  task :t1, 2026-01-01, 99999d\n  click t1 call alert("x")`,
    'this is no diagram at all <b>',
    '',
  ];
  return sources.map((source, index) =>
    hostile(
      `mermaid-${index}`,
      (says) =>
        `# Diagram ${index}\n\nSays ${says}.\n\n\`\`\`mermaid\n${source}\n\`\`\`\n\nIndented:\n\n${source.replace(/^/gm, '    ')}\n`,
    ),
  );
}

/** Text that other tools take for instructions. */
function syntaxes({browser, node}: Canaries): HostileFile[] {
  return [
    hostile(
      'text-directives',
      (says) =>
        `# Directives\n\nSays ${says}. cache:get[key] foo:bar{a=1} test:plugin-smoke 13:00Z ::leaf[label]{#id} :smile: :tada: {#anchor}\n\n:::custom\ninside\n:::\n\n:::danger{title=x}\nstill inside\n:::\n\n::::tip\n:::note\nnested\n:::\n::::\n`,
    ),
    hostile(
      'text-templates',
      (says) =>
        `# Templates \${1} <%= it.x %> {{ x }}\n\nSays ${says}. {globalThis.x} \${process.env.HOME} <%- ${node('template')} %> <% ${node('template-code')} %> {{constructor.constructor("alert(1)")()}} $& $\` $' $1 %s %o\n\nimport x from 'y'\n\nexport default 1\n`,
    ),
    hostile(
      'text-separators',
      (says) =>
        `# Separators \u2028 and \u2029\n\nSays ${says}. a\u2028b\u2029c \u0085 \u000b \u000c \u00a0 \u200b \u202e reversed \u202c \u2066 isolated \u2069 \ufeff end\n\n## \u202eevil\u202c\n\n\`a\u2028b\`\n`,
    ),
    hostile(
      'text-surrogates',
      (says) => `# Characters\n\nSays ${says}. 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 e\u0301 é ﷽ Z̷̢̛a̶l̵g̷o̴ \u{10FFFF} ok\n`,
    ),
    hostile(
      'text-modules',
      (says) =>
        `# Strings\n\nSays ${says}. \`</script>\` \\u0000 \\x00 \\ "'\` \${x} */ /* // <!-- --> ]]> JSON.parse('{"__proto__": 1}')\n\n    "use strict"; ${browser('text-code')}\n`,
    ),
    hostile('text-headings', (says) => {
      const names = [
        '__docusaurus',
        'root',
        'body',
        'head',
        'document',
        'location',
        'cookie',
        'getElementById',
        'forms',
        'createElement',
        '__proto__',
        'constructor',
        'toString',
        'hasOwnProperty',
        'prototype',
        'docusaurus',
        'skipToContent',
        'a b',
        'a  b',
        'a-b',
        'A B',
        '',
        '!!!',
        '日本語',
        '"><script>alert(1)</script>',
        '`code`',
        '[link](javascript:alert(1))',
        '![x](y)',
        '{#id}',
        'x {#__docusaurus}',
        'title',
        'main',
        'progress',
        'decision-x',
      ];
      return `# Names of everything\n\nSays ${says}.\n\n${names.map((name) => `## ${name}\n\ntext\n`).join('\n')}\n${names.map((name) => `## ${name}\n`).join('\n')}`;
    }),
    hostile(
      'text-markers',
      (says) =>
        `# Entries that look like ours\n\nSays ${says}.\n\n## Progress\n\n- [x] data-progress="done" <li data-progress="done" id="progress-x">\n- [ ] </li><li data-progress="done">\n- [X] progress-x __proto__\n- [~] {"type":"html","html":["x"]}\n- [x]\n- [ ] \n- [x] same words\n- [x] same words\n- [x] SAME words\n\n## Decision Log\n\n- Decision: data-decision\n  Rationale: </div><div data-decision>\n- Decision: __proto__\n- Decision: constructor\n- Decision: toString\n- Decision: same\n- Decision: same\n\n## Surprises & Discoveries\n\n- Observation: data-surprise <div data-surprise>\n\n## Outcomes & Retrospective\n\n<span data-plan-status="done">Done</span>\n`,
    ),
    hostile(
      'text-dates',
      (says) =>
        `# Dates\n\nSays ${says}.\n\n## Progress\n\n- [x] (2026-13-45 99:99Z) a\n- [x] (0000-00-00) b\n- [x] (-271821-04-20T00:00:00Z) c\n- [x] (+275760-09-14) d\n- [x] (9999-12-31 23:59Z) e\n- [x] (2026-02-30) f\n- [ ] (2026-06-03 00:33 +99:00) g\n- [x] (2025-01-01 10:00Z) h\n`,
    ),
    hostile('text-loose', (says) => `\n\n\nSays ${says} without any heading.\n`),
    hostile('text-tabs', (says) => `#\tTabs\n\n-\t[x]\t${says}\n\n\t- [ ]\tnested\n\n>\tquoted\n`),
    hostile(
      'text-many-titles',
      (says) => `# One\n\n# Two\n\nThree\n=====\n\n# One\n\nSays ${says}.\n\n#\n\n# \n`,
    ),
    hostile(
      'text-end',
      (says) =>
        `# Unfinished\n\nSays ${says}.\n\n\`\`\`md\n## Progress\n- [ ] open fence\n\n> quote\n\n| a |`,
    ),
    {path: 'docs/plans/empty.md', content: '', says: '', everyWord: false},
    {path: 'docs/plans/blank.md', content: '\n \n\t\n', says: '', everyWord: false},
  ];
}

/** Text that tries to be code, markup or data of the site. */
export function textFiles(canaries: Canaries): HostileFile[] {
  return [...diagrams(canaries), ...syntaxes(canaries)];
}
