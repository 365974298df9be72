export const zhCn = {} as const satisfies Record<string, string>;
