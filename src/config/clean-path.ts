/** Read a path below the content folder as a person may write or copy it. */
export function cleanPath(cell: string): string {
  return cell
    .trim()
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)?(?:content\/)?/, '')
    .normalize('NFC');
}
