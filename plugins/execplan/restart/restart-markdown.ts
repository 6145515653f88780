/** A restart as Markdown, for people and for coding agents. */
import type {CommandPiece} from '../commands/command-piece.ts';
import {codeSpan, fenced, inert} from './inert-markdown.ts';
import type {LatestDecision, OpenStep, Restart, RestartCommands, RestartSurprise} from './restart.ts';

/**
 * Writes a restart as Markdown.
 *
 * @returns Markdown in which nothing of the plan is markup: its words are escaped, its commands stand in fences
 */
export function restartMarkdown(restart: Restart): string {
  const {path, title, status, stated, decisions, openSteps, surprises, files, missing} = restart;
  const {done, total, partial} = restart.progress;
  const steps = `${done} of ${total} steps done${partial > 0 ? `, ${partial} partly` : ''}`;
  const blocks = [
    `# Restart: ${inert(title)}`,
    [
      `- Plan: ${codeSpan(path)}`,
      `- Status: ${status.value} (${inert(status.reason)}${status.line === null ? '' : `, line ${status.line}`})`,
      ...(stated === null ? [] : [`- The plan says of itself: ${inert(stated)}`]),
      ...(total > 0 ? [`- Progress: ${steps}`] : []),
    ].join('\n'),
    ...section('Open steps', listSteps(openSteps)),
    ...section('Commands, in order', listCommands(restart)),
    ...section('Surprises to know', surprises.length === 0 ? [] : [surprises.map(surpriseLines).join('\n')]),
    ...section('Latest decisions', listDecisions(decisions)),
    ...section(
      'Named in the plan',
      files.length === 0
        ? []
        : [files.map(({target, line}) => `- ${codeSpan(target)} (line ${line})`).join('\n')],
    ),
    ...section(
      'Not in the plan',
      missing.length === 0 ? [] : [missing.map((words) => `- ${words}`).join('\n')],
    ),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, blocks: readonly string[]): string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks];
}

/** Steps of one heading follow each other. */
function listSteps(steps: readonly OpenStep[]): string[] {
  const blocks: string[] = [];
  let last: number | null = null;
  let lines: string[] = [];
  for (const {heading, state, text, line} of steps) {
    const at = heading?.line ?? null;
    if (at !== last) {
      if (lines.length > 0) blocks.push(lines.join('\n'));
      blocks.push(`### ${heading ? inert(heading.title) : 'Without a heading'}`);
      lines = [];
      last = at;
    }
    lines.push(`- [ ] ${state === 'partial' ? 'partly done: ' : ''}${inert(text)} (line ${line})`);
  }
  return lines.length > 0 ? [...blocks, lines.join('\n')] : blocks;
}

function listCommands({commands, workingDirectory}: Restart): string[] {
  if (commands.length === 0) return [];
  const blocks =
    workingDirectory === null ? [] : [`${inert(workingDirectory.text)} (line ${workingDirectory.line})`];
  let line: number | null = null;
  for (const block of commands) {
    if (block.section && block.section.line !== line) {
      line = block.section.line;
      blocks.push(`### ${inert(block.section.title)}`);
    }
    blocks.push(...commandBlocks(block));
  }
  return blocks;
}

const LEADS: Record<CommandPiece['kind'], string | null> = {
  command: null,
  output: 'The plan shows this output:',
  unclear: 'The plan goes on, without saying whether this is run or printed:',
};

function commandBlocks({before, line, language, pieces}: RestartCommands): string[] {
  return [
    `Line ${line}${before === null ? ':' : `. ${inert(before)}`}`,
    ...pieces.flatMap(({kind, text}) => {
      const lead = LEADS[kind];
      const info = kind === 'command' ? (/^[\w-]+/.exec(language ?? '')?.[0] ?? 'sh') : 'text';
      return [...(lead === null ? [] : [lead]), fenced(text, info)];
    }),
  ];
}

function surpriseLines({text, evidence, date, line}: RestartSurprise): string {
  return [
    `- ${inert(text)} (${date === null ? '' : `${inert(date)}, `}line ${line})`,
    ...(evidence === null ? [] : [`  - Evidence: ${inert(evidence)}`]),
  ].join('\n');
}

function listDecisions({total, leftOut, latest}: Restart['decisions']): string[] {
  if (total === 0) return [];
  const more =
    leftOut === 0 ? [] : [`${leftOut} earlier of ${total} ${leftOut === 1 ? 'is' : 'are'} left out here.`];
  return [latest.map(decisionLines).join('\n'), ...more];
}

function decisionLines({text, rationale, date, author, line}: LatestDecision): string {
  const facts = [date ?? 'undated', ...(author === null ? [] : [author])].map(inert);
  return [
    `- ${inert(text)} (${[...facts, `line ${line}`].join(', ')})`,
    ...(rationale === null ? [] : [`  - Rationale: ${inert(rationale)}`]),
  ].join('\n');
}
