export {collectPackages, isManifest} from './collect-packages.ts';
export {readContentConfig} from './content-config-file.ts';
export {type DecodedText, decodeText} from './decode.ts';
export {codeOf} from './error-code.ts';
export {inBatches} from './in-batches.ts';
export {type ListedFile, type Listing, listFiles, pathInside} from './listing.ts';
export {isMarkdown, withoutExtension} from './markdown-name.ts';
export {type ProcessPool, runInProcesses} from './process-pool.ts';
export {isImage, isSvg, selectImages, selectMarkdown} from './select.ts';
