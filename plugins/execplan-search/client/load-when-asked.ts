import type {SearchClient} from './protocol.ts';

/**
 * Makes a client whose code is loaded when it is first needed. A failure to load it is that of the question that needed
 * it; the next one tries again.
 *
 * @param load imports the code and makes the client
 */
export function loadWhenAsked(load: () => Promise<SearchClient>): SearchClient {
  let loading: Promise<SearchClient> | undefined;

  function client(): Promise<SearchClient> {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  }

  return {
    search: async (requests) => (await client()).search(requests),
    warmUp() {
      // Whoever asks will be told.
      client().catch(() => {});
    },
  };
}
