import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {string} output
   */
  constructor(command, output) {
    super(`${command} failed`);
    this.output = output;
  }
}

/**
 * Runs a program and gives back what it printed; throws {@link CommandFailed} when it fails.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options] `show` also prints as it goes
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd = root, env = process.env, show = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        if (show) process.stdout.write(text);
      });
    }
    const failed = (/** @type {string} */ why) => reject(new CommandFailed([command, ...args].join(' '), output + why));
    child.on('error', (error) => failed(String(error)));
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) resolve(output);
      else failed('');
    });
  });
}

/**
 * Runs a script, or a package's program, under this very Node.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNode(args, options) {
  return run(process.execPath, args, options);
}

/**
 * Runs npm, the one that started us where there is one.
 *
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  return npm ? runNode([npm, ...args], options) : run('npm', args, options);
}

/** Ends every program still running. */
export function stopAll() {
  for (const child of running) child.kill('SIGTERM');
}
