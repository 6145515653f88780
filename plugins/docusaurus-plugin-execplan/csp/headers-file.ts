/** Name of the file below the published folder in which Netlify and Cloudflare Pages look for headers. */
export const HEADERS_FILE = '_headers';

/**
 * Writes the headers of all files of a site, in the form that both hosts read.
 *
 * @param baseUrl where the site lies on its host; begins and ends with `/`
 * @param policy value of the header `Content-Security-Policy`
 * @see https://docs.netlify.com/manage/routing/headers/
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function headersFile(baseUrl: string, policy: string): string {
  return [
    '# Written by the build: its hashes name the scripts of this build.',
    `${baseUrl}*`,
    `  Content-Security-Policy: ${policy}`,
    // The source of a plan is text, whoever asks for it as a script.
    '  X-Content-Type-Options: nosniff',
    '',
  ].join('\n');
}
