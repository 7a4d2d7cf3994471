/**
 * Tell whether Windows takes the name of a file or folder for a device, whatever follows its first dot.
 *
 * @param name One segment of a path.
 */
export function isDeviceName(name: string): boolean {
  return /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])( *\..*)?$/i.test(name);
}
