import { Transform, type TransformCallback } from 'node:stream';

const HEADERS_END = '\r\n\r\n';

/**
 * Standard input cut behind each block of headers. Behind headers that make no sense vscode-jsonrpc (9.x,
 * messageReader.js, `onData`) stops until more bytes come: what came in the same piece would wait for the next message.
 */
export class MessageStream extends Transform {
  override _transform(piece: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    let from = 0;
    for (let at = piece.indexOf(HEADERS_END); at >= 0; at = piece.indexOf(HEADERS_END, from)) {
      this.push(piece.subarray(from, at + HEADERS_END.length));
      from = at + HEADERS_END.length;
    }
    if (from < piece.length) this.push(piece.subarray(from));
    done();
  }
}
