/** Media type of an EPUB, which also stands uncompressed at the beginning of every such file. */
export const EPUB_TYPE = 'application/epub+zip';
