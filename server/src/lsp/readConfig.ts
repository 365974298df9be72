import { type Connection, RequestType } from 'vscode-languageserver';

/** Reads a file that the client or this machine has; undefined where there is none, or none that can be read. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/**
 * hegao/readConfig, to a client that announces `readsConfigs`: the text of a `.hegao.json`, as it is open there or as it is
 * stored; null where there is none. The client tells of changes by workspace/didChangeWatchedFiles.
 */
export const ReadConfigRequest = new RequestType<{ uri: string }, string | null, void>('hegao/readConfig');

export function asking(connection: Connection): ReadText {
  return async (uri) => {
    try {
      return (await connection.sendRequest(ReadConfigRequest, { uri })) ?? undefined;
    } catch {
      // As good as none: the client has said in its own log what was wrong.
      return undefined;
    }
  };
}
