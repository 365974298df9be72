import { isMainThread } from 'node:worker_threads';
import { check } from './check.ts';
import { readCommandLine, UsageError } from './commandLine.ts';
import { CannotDo } from './fault.ts';
import { Output, OutputFailed, ReaderGone } from './output.ts';

async function main(): Promise<number> {
  const { locale, say, command } = readCommandLine(process.argv.slice(2), process.env);
  const output = new Output();
  try {
    const asked = command();
    switch (asked.name) {
      case 'check':
        return await check(asked, locale, say, output);
      case 'fix':
        return await (await import('./fix.ts')).fix(asked, locale, say, output);
      case 'convert':
        return await (await import('./convert.ts')).convert(asked, locale, say, output);
      case 'rules':
        await output.write((await import('./rules.ts')).listRules(locale, say));
        return 0;
      case 'help':
        await output.write(say('help'));
        return 0;
      case 'version':
        await output.write(`${(await import('./version.ts')).version()}\n`);
        return 0;
    }
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    if (error instanceof CannotDo) {
      process.stderr.write(`hegao: ${say(error.key, error.args)}\n`);
      return 2;
    }
    if (error instanceof UsageError) process.stderr.write(`hegao: ${error.message}\n`);
    else if (error instanceof OutputFailed)
      process.stderr.write(`hegao: ${say('fault.output', { code: error.message })}\n`);
    else throw error;
    return 2;
  }
}

if (isMainThread) {
  // Nobody to tell is no reason to stop.
  process.stderr.on('error', () => {});

  // Not process.exit: what is written may not have left yet.
  main().then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.exitCode = 2;
      process.stderr.write(`hegao: ${error instanceof Error ? error.stack : String(error)}\n`);
    },
  );
} else {
  import('./worker.ts').then(({ serve }) => serve());
}
