import type {Browser, Page, Request} from 'playwright';

export type ResourceKind = 'html' | 'style' | 'script' | 'font' | 'image' | 'other';

/** What has been downloaded up to a moment. */
export interface Downloads {
  requests: number;
  /** Bytes of bodies as they are sent, compressed. */
  total: number;
  bytes: Record<ResourceKind, number>;
}

export interface PageLoad {
  /** Before the reader does anything. */
  before: Downloads;
  /** After the pointer has moved, a key was pressed and the page was read to its end. */
  after: Downloads;
  /** Addresses of scripts that hold Mermaid. */
  mermaid: string[];
}

/** A message of Mermaid's core: it survives minification and stands in no script that only calls Mermaid. */
const MERMAID_MARK = 'No diagram type detected matching given configuration for text';

const SILENCE_MS = 1000;

const KINDS: Partial<Record<string, ResourceKind>> = {
  document: 'html',
  stylesheet: 'style',
  script: 'script',
  font: 'font',
  image: 'image',
};

function nothing(): Downloads {
  return {
    requests: 0,
    total: 0,
    bytes: {html: 0, style: 0, script: 0, font: 0, image: 0, other: 0},
  };
}

function copy(downloads: Downloads): Downloads {
  return {...downloads, bytes: {...downloads.bytes}};
}

/** What is preloaded or prefetched tells its kind by its address only. */
function kindOf(request: Request): ResourceKind {
  const {pathname} = new URL(request.url());
  if (pathname.endsWith('.js')) return 'script';
  return KINDS[request.resourceType()] ?? (pathname.endsWith('.css') ? 'style' : 'other');
}

/** Counts what a page downloads. */
class Meter {
  readonly downloads = nothing();
  readonly mermaid: string[] = [];
  private open = 0;
  private lastChange = Date.now();

  constructor(page: Page) {
    page.on('request', () => this.change(1));
    page.on('requestfailed', () => this.change(-1));
    page.on('requestfinished', (request) => {
      void this.count(request).finally(() => this.change(-1));
    });
  }

  private change(by: number): void {
    this.open += by;
    this.lastChange = Date.now();
  }

  private async count(request: Request): Promise<void> {
    const {responseBodySize} = await request.sizes();
    const kind = kindOf(request);
    this.downloads.requests += 1;
    this.downloads.total += responseBodySize;
    this.downloads.bytes[kind] += responseBodySize;
    if (kind !== 'script') return;
    // Asked for once more: a browser keeps few bodies, and forgets those of scripts that it has run.
    const text = await (await fetch(request.url())).text();
    if (text.includes(MERMAID_MARK)) this.mermaid.push(new URL(request.url()).pathname);
  }

  /** Waits until nothing was requested for a second. */
  async silence(page: Page): Promise<void> {
    while (this.open > 0 || Date.now() - this.lastChange < SILENCE_MS) await page.waitForTimeout(100);
  }
}

async function act(page: Page): Promise<void> {
  await page.mouse.move(200, 200);
  await page.mouse.move(400, 300, {steps: 4});
  await page.keyboard.press('Tab');
}

async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += window.innerHeight / 2) {
      window.scrollTo({top, behavior: 'instant'});
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });
}

/** Opens a page in a fresh browser context, with an empty cache, and counts what it downloads. */
export async function measurePageLoad(browser: Browser, url: string): Promise<PageLoad> {
  const context = await browser.newContext({serviceWorkers: 'block'});
  try {
    const page = await context.newPage();
    const meter = new Meter(page);
    const response = await page.goto(url, {waitUntil: 'load'});
    if (!response?.ok())
      throw new Error(`Unexpected answer ${response?.status()} for ${url}, expected a page`);
    await meter.silence(page);
    const before = copy(meter.downloads);
    await act(page);
    await meter.silence(page);
    await readToTheEnd(page);
    await meter.silence(page);
    return {before, after: copy(meter.downloads), mermaid: meter.mermaid};
  } finally {
    await context.close();
  }
}
