/** The words of the generated documents: those of a platform that embeds, sells and measures events. */

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** What the sentences are about, the usual words first: they are picked by rank. */
export const NOUNS = words(`
  event session request response widget page ticket order token cache schema provider adapter composer
  interpreter template venue calendar payload route handler registry migration snapshot timeline attendee
  organiser checkout invoice refund webhook queue worker retry timeout budget deadline signature secret
  tenant workspace package bundle manifest release rollout flag experiment metric counter histogram span
  trace sample log alert dashboard quota limit window bucket shard replica partition index cursor offset
  batch stream consumer producer subscription topic envelope header cookie origin frame sandbox iframe
  script loader stylesheet theme token-set palette font layout grid slot region banner badge chip avatar
  tooltip dialog drawer toast carousel gallery thumbnail poster caption transcript locale translation
  plural currency price discount voucher coupon seat section row aisle gate badge-scan wristband scanner
  door capacity waitlist reservation hold allocation inventory stock catalogue listing filter facet query
  ranking synonym suggestion autocomplete keyword embedding vector prompt completion model fallback
  moderation redaction consent preference profile account credential permission role policy scope grant
  audit ledger settlement payout commission fee tax receipt statement currency-pair exchange charge
  dispute chargeback fraud score threshold anomaly baseline forecast cohort funnel segment campaign
  newsletter reminder notification digest inbox channel message thread comment reaction poll survey
  question answer vote speaker panel keynote workshop track agenda schedule recurrence timezone holiday
  weekday duration interval countdown clock drift heartbeat lease lock mutex semaphore barrier pool
  connection socket handshake certificate domain hostname subdomain redirect proxy gateway balancer
  firewall throttle backoff circuit breaker bulkhead mirror canary probe readiness liveness restart
  crash dump heap stack buffer allocation-rate collector compaction checkpoint journal backup restore
  retention archive export import feed sitemap crawler preview screenshot fixture stub recorder replay
  harness suite assertion coverage mutation property generator seed corpus benchmark profile-run flame
  hotspot regression bisect changelog version tag branch commit diff patch conflict rebase merge review
  approval checklist runbook incident postmortem timeline-entry owner maintainer contributor reviewer
  glossary tutorial walkthrough diagram sketch mockup prototype spike milestone backlog estimate risk
  assumption dependency constraint invariant contract boundary port seam facade decorator visitor parser
  lexer grammar syntax-tree node visitor-pass printer formatter linter compiler transpiler resolver
  importer exporter converter validator serializer decoder encoder hasher digest-value fingerprint nonce
  salt keypair rotation vault keyring passphrase session-store refresh-token access-token claim issuer
  audience scope-set directory tenant-map region-map edge-node point-of-presence purge invalidation
  staleness freshness warmup prefetch preload hydration island segment-map chunk asset sprite icon
  favicon pixel beacon impression click hover focus scroll viewport breakpoint gesture swipe keystroke
  shortcut landmark heading outline contrast caret selection clipboard attachment upload download
`);

/** What is done to them, in its plain form. */
export const VERBS = words(`
  add move split keep record return validate reject parse render cache store load publish retry measure
  expose derive resolve normalise replace remove rename wrap unwrap merge batch stream sign verify rotate
  expire refresh invalidate prefetch defer schedule cancel throttle limit partition index rank filter
  group sort translate format escape redact mask encrypt decode compress trim pad truncate snapshot
  restore replay record-once migrate backfill seed mirror shadow compare assert observe trace sample count
  aggregate summarise annotate document deprecate freeze pin bump isolate extract inline flatten nest
  register unregister subscribe notify announce acknowledge reconcile settle refund charge reserve release
  allocate reclaim lease lock unlock queue drain pause resume restart probe warm evict purge fetch upload
  attach detach mount unmount hydrate focus announce-change highlight collapse expand paginate scroll
  dismiss confirm reorder duplicate archive hide reveal
`);

export const ADJECTIVES = words(`
  stable existing shared public internal optional required missing stale fresh cold warm idle pending
  failed partial complete nested flat signed unsigned expired anonymous authenticated trusted untrusted
  remote local regional global scoped versioned immutable mutable append-only read-only derived computed
  cached streamed batched deferred lazy eager strict lenient typed untyped generated hand-written legacy
  deprecated experimental provisional deterministic seeded random concurrent sequential idempotent
  reversible destructive atomic transactional eventual bounded unbounded sparse dense narrow wide compact
  verbose silent noisy flaky slow fast expensive cheap rare frequent accidental deliberate explicit
  implicit ambiguous unique duplicate orphaned dangling inherited overridden default configurable pluggable
  accessible localised right-to-left high-contrast responsive embedded hosted self-hosted offline degraded
  healthy unhealthy throttled rate-limited quota-bound tenant-aware region-pinned time-boxed
`);

export const ADVERBS = words(`
  once twice lazily eagerly atomically silently explicitly safely locally remotely immediately eventually
  deterministically incrementally concurrently sequentially cheaply reliably consistently independently
  automatically manually conservatively temporarily permanently rarely usually
`);

/** Where the effect is felt. */
export const PLACES = words(`
  staging production preview continuous-integration development the-dashboard the-embed the-admin-console
  the-mobile-shell the-edge the-worker-pool the-public-API the-nightly-job the-load-test the-sandbox
  the-import-tool the-billing-run the-demo-tenant the-mail-preview the-partner-portal
`).map((place) => place.replaceAll('-', ' '));

export const AUTHORS = words(`
  Codex Claude planner implementer Ines Tomasz Priya Akira Lotte Samuel Noor Beatriz Henrik Mei Olu Farah
`);

/** Folders of the workspace's packages, which plans name. */
export const PACKAGES = words(`
  packages/embed-sdk packages/composer packages/interpreter packages/providers packages/telemetry
  packages/ui packages/schema packages/testing packages/config apps/api apps/admin apps/worker
`);

/** `packages/ui` as `@events-hub/ui`. */
export function packageName(folder: string): string {
  return folder.replace(/^\w+\//, '@events-hub/');
}

/** Names of files inside a package. */
export const FILE_KINDS = words(`
  index.ts types.ts handler.ts client.ts server.ts store.ts schema.ts errors.ts config.ts routes.ts
  service.ts worker.ts queue.ts reader.ts writer.ts mapper.ts guard.ts policy.ts hooks.ts fixtures.ts
`);

/** Constants that identifiers are built from besides nouns and verbs. */
export const SUFFIXES = words(
  'Id Key Map Set List Queue Policy Store Options Result Error Factory Context State',
);
