/** Remembers crashes, so that a server is not restarted for ever: more than four within three minutes are too many. */
export declare class Crashes {
  #private;
  /** @returns whether it is still worth starting again */
  add(now?: number): boolean;
  forget(): void;
}
