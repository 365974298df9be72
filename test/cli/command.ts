/** The real command, bundled as it ships, run as a process in a folder of its own. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before } from 'node:test';
import { build } from 'esbuild';

const root = resolve(__dirname, '../..');

const NOBODY = 65534;

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly bytes: Buffer;
  readonly error: string;
}

export interface Desk {
  readonly folder: string;
  /** Writes files by their paths in the folder. */
  put(files: Readonly<Record<string, string | Uint8Array>>): void;
  read(path: string): Buffer;
  /** `powerless`: as a user whom permissions bind, even when root runs the tests. */
  hegao(
    args: readonly string[],
    given?: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; powerless?: boolean },
  ): Promise<Ran>;
  /** A line of shell in which `hegao` is the command. */
  shell(line: string): Promise<Ran>;
}

/** For each test file: the command is built once, and every test gets an empty folder by `desk()`. */
export function commandUnderTest(): () => Desk {
  let home: string;
  let cli: string;
  let count = 0;
  before(async () => {
    home = mkdtempSync(join(tmpdir(), 'hegao-'));
    chmodSync(home, 0o755);
    // Below the repository, where the command finds the package whose version it says.
    mkdirSync(join(root, 'out'), { recursive: true });
    const bundle = mkdtempSync(join(root, 'out/cli-'));
    chmodSync(bundle, 0o755);
    cli = join(bundle, 'cli.js');
    await build({
      entryPoints: [join(root, 'server/src/cli/main.ts')],
      outfile: cli,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      charset: 'utf8',
      logLevel: 'error',
      banner: { js: '#!/usr/bin/env node' },
    });
    chmodSync(cli, 0o755);
    // A clone may lie in a folder of root's alone, as mktemp makes them; who has no rights runs a copy beside the drafts.
    copyFileSync(cli, join(home, 'cli.js'));
  });
  after(() => {
    rmSync(home, { recursive: true, force: true });
    rmSync(dirname(cli), { recursive: true, force: true });
  });
  return () => {
    const folder = join(home, String(++count));
    mkdirSync(folder);
    const quiet = { PATH: process.env.PATH, LANG: 'C.UTF-8' };
    return {
      folder,
      put: (files) => {
        for (const [path, content] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), content);
        }
      },
      read: (path) => readFileSync(join(folder, path)),
      hegao: (args, { input, env, powerless = false } = {}) => {
        const user = powerless && process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
        return run(
          process.execPath,
          [powerless ? join(home, 'cli.js') : cli, ...args],
          { cwd: folder, env: { ...quiet, ...env }, ...user },
          input,
        );
      },
      shell: (line) =>
        run('bash', ['--norc', '-c', `hegao() { '${process.execPath}' '${cli}' "$@"; }; ${line}`], {
          cwd: folder,
          env: quiet,
        }),
    };
  };
}

function run(command: string, args: string[], options: SpawnOptions, input?: string | Uint8Array): Promise<Ran> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { ...options, stdio: 'pipe' });
    const out: Buffer[] = [];
    const error: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => error.push(part));
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? '');
    child.on('error', failed);
    child.on('close', (code) => {
      const bytes = Buffer.concat(out);
      done({ code, bytes, out: bytes.toString(), error: Buffer.concat(error).toString() });
    });
  });
}
