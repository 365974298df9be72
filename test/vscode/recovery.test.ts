import { commands, extensions, type TextDocument } from 'vscode';
import type { Service, ServiceState } from '../../client/src/service.ts';
import type { Hegao } from '../../client/src/start.ts';
import { findings, openUntitled, some } from './support/drafts.ts';
import { until } from './support/events.ts';

describe('the server', () => {
  let service: Service;
  let draft: TextDocument;

  const reaches = (...states: ServiceState[]) =>
    until(
      service.onDidChangeState,
      () => service.state,
      (state) => states.includes(state),
    );

  before(async () => {
    const extension = extensions.getExtension<Hegao>('hegao.hegao');
    if (!extension) throw new Error('The extension is not there.');
    ({ service } = await extension.activate());
    draft = await openUntitled('gongwen', '一、总体情况\n20**年，我镇新建水渠3条。\n');
    await findings(draft, some);
  });

  it('is replaced when it dies, and the findings come back', async () => {
    const killed = service.connection;
    killed?.kill();
    await until(
      service.onDidChangeState,
      () => service.connection,
      (connection) => connection !== undefined && connection !== killed,
    );
    await reaches('running');
    await findings(draft, some);
  });

  it('is left alone when it dies again and again, and starts when asked to', async () => {
    while (service.state !== 'stopped') {
      const killed = service.connection;
      killed?.kill();
      await until(
        service.onDidChangeState,
        () => service.connection,
        (connection) => connection !== killed,
      );
      await reaches('running', 'stopped');
    }
    await commands.executeCommand('hegao.restartServer');
    await reaches('running');
    await findings(draft, some);
  });
});
