export const HEAD_LENGTH = 8192;
export function readsLikeDraft(text: string): boolean {
  return /总结|报告/.test(text.slice(0, HEAD_LENGTH));
}
