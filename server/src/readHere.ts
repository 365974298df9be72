import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { decode } from './cli/decoding.ts';

/** The text of a file on this machine in whichever encoding the command line reads; undefined where it cannot be read. */
export async function readHere(uri: string): Promise<string | undefined> {
  try {
    return decode(await readFile(fileURLToPath(uri)))?.text;
  } catch {
    return undefined;
  }
}
