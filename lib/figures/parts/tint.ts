// Colors between the ground and a full color, for cells and pixels.

import { colors } from "./theme.js";

/** The deepest tint of any of the theme's colors on which ink can be read: at 4.5 to 1 or better. */
export const deepest = 0.7;

/**
 * Returns the color between the ground and `color`, in hexadecimal.
 *
 * @param color - in hexadecimal, such as "#0067a8"
 * @param share - from 0, the ground, to 1, the color
 */
export function tint(color: string, share: number): string {
  const parts = [1, 3, 5].map((from) => {
    const [ground, full] = [colors.ground, color].map((hex) => parseInt(hex.slice(from, from + 2), 16));
    return Math.round(ground + share * (full - ground))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
