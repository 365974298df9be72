import { readFile } from 'node:fs/promises';

/**
 * Lists what a .vsix, which is a zip file, holds.
 *
 * @param {string} path
 * @returns {Promise<string[]>}
 */
export async function listVsix(path) {
  const zip = await readFile(path);
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = zip.readUInt32LE(end + 16);
  return Array.from({ length: zip.readUInt16LE(end + 10) }, () => {
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field));
    const start = at + 46;
    at = start + name + extra + comment;
    return zip.toString('utf8', start, start + name);
  });
}
