// biome-ignore-all lint/suspicious/noConsole: what is printed reaches the page that the editor runs in.

/**
 * What a user does with the editor's window: presses a key or a chord (`Control+.`), writes, clicks on something, looks until
 * it is there, drags one thing onto another. Things are told by CSS selectors, as Playwright reads them.
 */
export type Deed =
  /** `in`: where the key is to be heard; elsewhere it is not pressed, for Enter breaks a line of the draft. */
  | { readonly press: string; readonly in?: string }
  | { readonly drag: string; readonly onto: string }
  | { readonly write: string }
  /** What another program has put on the clipboard. */
  | { readonly copy: string }
  | { readonly click: string }
  | { readonly see: string }
  /** Begun anew, a few times, where one of them cannot be done: what opens may close again before it is clicked on. */
  | { readonly together: readonly Deed[] };

/**
 * Has deeds done by scripts/hosts/automation.mjs, one after another. It cannot tell when they are done, nor whether they could
 * be: wait for what they are to bring about.
 */
export function hands(...deeds: readonly Deed[]): void {
  console.log(`☞ ${JSON.stringify(deeds)}`);
}
