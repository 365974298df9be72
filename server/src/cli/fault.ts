import type { Say } from './words/words.ts';

/** Something that could not be done, as a key of the words that say why. */
export class CannotDo extends Error {
  readonly key: Parameters<Say>[0];
  readonly args: Record<string, string | number>;

  constructor(key: Parameters<Say>[0], args: Record<string, string | number> = {}) {
    super(key);
    this.key = key;
    this.args = args;
  }
}

/** The code of a system error (ENOENT); what was thrown goes on when it is no system error. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}

/** A reading that the system refused, said as far as it has a plain reason. */
export function unreadable(error: unknown, folder = false): CannotDo {
  if (error instanceof CannotDo) return error;
  const code = systemCode(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return new CannotDo('fault.missing');
  if (code !== 'EACCES' && code !== 'EPERM') return new CannotDo('fault.unreadable', { code });
  return new CannotDo(folder ? 'fault.no-permission-folder' : 'fault.no-permission');
}
