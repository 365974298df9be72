// Mocha's browser build needs neither files nor a page, so it serves both extension hosts. Importing this module defines
// describe and it; the test files are to be imported after it.
// biome-ignore-all lint/suspicious/noConsole: an extension host under test passes on what is printed.
import 'mocha/mocha.js';

class Lines {
  constructor(runner: Mocha.Runner) {
    runner.on('pass', (test) => console.log(`▸ ✓ ${test.fullTitle()}  ${test.duration ?? 0} ms`));
    runner.on('fail', (test, error) => console.error(`▸ ✗ ${test.fullTitle()}\n${error.stack ?? error.message}`));
  }
}

const mocha = new Mocha({ ui: 'bdd', reporter: Lines as never, timeout: 20_000 });
mocha.suite.emit('pre-require', globalThis, '', mocha);

export function run(): Promise<void> {
  return new Promise((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))));
  });
}
