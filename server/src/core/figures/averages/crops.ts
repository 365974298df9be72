import type { Figure } from '../figure.ts';

const HARVEST =
  /^(?:全[县市省区年]|今年|当年|实现|完成|其中|分?作物看)*([^,。;、]*?)(?:播种|种植|收获|总|作物)*(?:面积|产量)(?:达到?|为|约)?$/;

/** 粮食 of 粮食播种面积 and 粮食总产量; empty where they name none, undefined where it is neither land nor harvest. */
const cropOf = ({ label }: Figure): string | undefined => HARVEST.exec(label)?.[1];

/** A harvest and the land it grew on, by name. */
export function areOfOneCrop(harvest: Figure, land: Figure): boolean {
  const crop = cropOf(harvest);
  return crop !== undefined && crop !== '' && cropOf(land) === crop;
}

/** 水稻播种面积12.4万亩。夏粮总产量3.68万吨，平均亩产318公斤: by their names the one did not grow on the other. */
export function areOfTwoCrops(harvest: Figure, land: Figure): boolean {
  const [one, other] = [cropOf(harvest), cropOf(land)];
  return one !== undefined && other !== undefined && !one.includes(other) && !other.includes(one);
}
