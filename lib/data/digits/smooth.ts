// A smooth curve through given points.

/** Pieces of a curve between two of the given points. */
const pieces = 4;

/**
 * Returns points along the Catmull-Rom spline through the given ones: a curve that passes each point in the direction
 * from its predecessor to its successor. A point given twice is a corner.
 *
 * @param points - x, y, x, y, …; at least two points; left as they are
 * @returns the points of the curve in the same form, the given ones among them
 * @example
 * smooth(Float64Array.of(0, 0, 10, 20, 30, 20)).length // => 18, nine points
 *
 * Source: Catmull and Rom, "A class of local interpolating splines", 1974.
 */
export function smooth(points: Float64Array): Float64Array {
  const last = points.length - 2;
  const curve: number[] = [points[0], points[1]];
  for (let i = 0; i < last; i += 2) {
    // From one point of a corner to the other there is no way to go.
    if (points[i] === points[i + 2] && points[i + 1] === points[i + 3]) continue;
    const before = Math.max(0, i - 2);
    const after = Math.min(last, i + 4);
    for (let piece = 1; piece <= pieces; piece++) {
      const s = piece / pieces;
      for (let axis = 0; axis < 2; axis++) {
        const start = points[i + axis];
        const end = points[i + 2 + axis];
        const startSlope = (end - points[before + axis]) / 2;
        const endSlope = (points[after + axis] - start) / 2;
        curve.push(
          start +
            s *
              (startSlope +
                s *
                  (3 * (end - start) -
                    2 * startSlope -
                    endSlope +
                    s * (2 * (start - end) + startSlope + endSlope))),
        );
      }
    }
  }
  return Float64Array.from(curve);
}
