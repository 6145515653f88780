export {beginningOf} from './beginning.ts';
export {createDocumentKinds} from './citations/document-kind.ts';
export type {DocumentVersions} from './citations/document-versions.ts';
export {createDocumentVersions} from './citations/document-versions.ts';
export {leadingId} from './citations/ids.ts';
export {findMentions} from './citations/mentions.ts';
export type {CitationPlace} from './citations/missing.ts';
export {readPathReference} from './citations/path-reference.ts';
export {percentDecoded} from './citations/percent-decoded.ts';
export {readCitations} from './citations/read-citations.ts';
export type {Mention, Reference, TextPlace} from './citations/reference.ts';
export {referenceKey, targetOf} from './citations/reference.ts';
export type {
  DocumentKind,
  DocumentSection,
  RepositoryContents,
  RepositoryDocument,
  WorkspacePackage,
} from './citations/repository-index.ts';
export {DOCUMENT_KINDS, REFERENCE_KINDS} from './citations/repository-index.ts';
export {isRepositoryUrl} from './citations/repository-url.ts';
export type {Resolution} from './citations/resolution.ts';
export type {CitingContext, Resolver} from './citations/resolve.ts';
export {createResolver} from './citations/resolve.ts';
export {sentenceAt} from './citations/sentence.ts';
export type {SectionWords} from './citations/worded-sections.ts';
export {readSectionsBefore, readSectionsBehind} from './citations/worded-sections.ts';
export type {Manifest, WorkspaceSource} from './citations/workspace.ts';
export {PACKAGE_MANIFESTS, readPackages, WORKSPACE_MANIFEST} from './citations/workspace.ts';
export type {CommandBlock} from './commands/command-blocks.ts';
export type {CommandPiece} from './commands/command-piece.ts';
export {commandsOf, hasPrompt} from './commands/prompt.ts';
export {isScript} from './commands/script.ts';
export type {ContentConfig, ContentConfigInput} from './content-config.ts';
export {
  CONTENT_CONFIG_FILE,
  createMatcher,
  DEFAULT_CONTENT_CONFIG,
  parseContentConfig,
} from './content-config.ts';
export type {MarkdownDocument} from './document.ts';
export {parseDocument} from './document.ts';
export type {Entry} from './entries.ts';
export type {EntryField} from './entry-fields.ts';
export {unwrapFence} from './envelope.ts';
export type {InlineField} from './fields.ts';
export {splitFields} from './fields.ts';
export {splitFrontMatter} from './front-matter-block.ts';
export type {TermFinder, TermHit} from './glossary/find-terms.ts';
export {createTermFinder} from './glossary/find-terms.ts';
export type {GlossaryTerm, TermDefinition, TermSource} from './glossary/glossary.ts';
export {gatherTerms} from './glossary/glossary.ts';
export {readTerms} from './glossary/read-terms.ts';
export type {MeaningPiece, Term} from './glossary/term.ts';
export {meaningText} from './glossary/term.ts';
export {definesTerms, isGlossaryFile} from './glossary/term-places.ts';
export {isObject, nameOfType} from './json-value.ts';
export type {Lead} from './lead.ts';
export {readLead} from './lead.ts';
export type {Outline, OutlineSection} from './outline.ts';
export {withDescendants} from './outline.ts';
export {folderOf, foldersOf, nameOf} from './paths.ts';
export {isPlaceholder} from './placeholder.ts';
export {plainText} from './plain-text.ts';
export type * from './plan.ts';
export {htmlWords, isFlowParent} from './raw-html.ts';
export type {PlanReading, PlanSyntax, ReadPlanOptions} from './read-plan.ts';
export {readPlan} from './read-plan.ts';
export {readRestart} from './restart/read-restart.ts';
export type * from './restart/restart.ts';
export {restartMarkdown} from './restart/restart-markdown.ts';
export {RESTART_SCHEMA} from './restart/restart-schema.ts';
export {isLivingTitle, LIVING_SECTIONS, sectionKind} from './sections.ts';
export {daysSince, STALLED_AFTER_DAYS} from './status.ts';
export type {Step} from './steps.ts';
export {readSteps, splitAtCheckboxes} from './steps.ts';
export {calendarDate, isCalendarDate} from './timestamp.ts';
