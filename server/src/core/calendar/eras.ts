/** The first year of an era in the Gregorian count. Years of the Qing end some weeks into the next. */
interface Era {
  readonly first: number;
  readonly lunar?: true;
}

const ERAS: Readonly<Record<string, Era>> = {
  民国: { first: 1912 },
  宣统: { first: 1909, lunar: true },
  光绪: { first: 1875, lunar: true },
  同治: { first: 1862, lunar: true },
  咸丰: { first: 1851, lunar: true },
  道光: { first: 1821, lunar: true },
  嘉庆: { first: 1796, lunar: true },
  乾隆: { first: 1736, lunar: true },
  雍正: { first: 1723, lunar: true },
  康熙: { first: 1662, lunar: true },
  顺治: { first: 1644, lunar: true },
  令和: { first: 2019 },
  平成: { first: 1989 },
  昭和: { first: 1926 },
  大正: { first: 1912 },
  明治: { first: 1868 },
};

export const ERA_NAMES: readonly string[] = Object.keys(ERAS);

/** The Gregorian years that a year of an era lies in, the one it begins in first; none for a name that is no era's. */
export function yearsOfEra(name: string, year: number): readonly number[] {
  const era = ERAS[name];
  if (era === undefined || year < 1) return [];
  const first = era.first + year - 1;
  return era.lunar ? [first, first + 1] : [first];
}
