import { readFile } from 'node:fs/promises';

/**
 * Lists what a .vsix, which is a zip file, holds.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
export async function listVsix(path) {
  const zip = await readFile(path);
  const directory = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(directory + 16);
  return Array.from({ length: zip.readUInt16LE(directory + 10) }, () => {
    const start = at + 46;
    const end = start + zip.readUInt16LE(at + 28);
    at = end + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    return zip.toString('utf8', start, end);
  });
}
