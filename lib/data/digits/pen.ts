// A pen that draws soft-edged lines on a grid of bytes.

/** A line that the pen follows: positions in pixels (0.5 is the middle of the first) and the pen's radius at each. */
export interface PenPath {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radius: Float64Array;
}

/**
 * Draws a path into an image: a pixel's ink is 255 inside the line, fades to 0 over the width of the soft edge, and
 * is never less than what was there.
 *
 * @param image - `size` × `size` bytes, row after row; changed
 * @param size - height and width of the image in pixels
 * @param path - two points or more
 * @param softness - width of the soft edge in pixels, above 0
 */
export function drawPath(image: Uint8Array, size: number, { x, y, radius }: PenPath, softness: number): void {
  for (let i = 1; i < x.length; i++) {
    const fromX = x[i - 1];
    const fromY = y[i - 1];
    const deltaX = x[i] - fromX;
    const deltaY = y[i] - fromY;
    const fromRadius = radius[i - 1];
    const deltaRadius = radius[i] - fromRadius;
    const squaredLength = deltaX * deltaX + deltaY * deltaY || 1e-12;
    // Where the ink ends: half of the soft edge lies outside the line.
    const reach = Math.max(fromRadius, radius[i]) + softness / 2;
    const left = Math.max(0, Math.round(Math.min(fromX, x[i]) - reach));
    const right = Math.min(size, Math.round(Math.max(fromX, x[i]) + reach));
    const top = Math.max(0, Math.round(Math.min(fromY, y[i]) - reach));
    const bottom = Math.min(size, Math.round(Math.max(fromY, y[i]) + reach));
    for (let row = top; row < bottom; row++) {
      const toY = row + 0.5 - fromY;
      for (let column = left; column < right; column++) {
        const pixel = row * size + column;
        if (image[pixel] === 255) continue;
        const toX = column + 0.5 - fromX;
        // The nearest point of the segment, as a fraction of its length.
        const projected = (toX * deltaX + toY * deltaY) / squaredLength;
        const along = projected < 0 ? 0 : projected > 1 ? 1 : projected;
        const awayX = toX - along * deltaX;
        const awayY = toY - along * deltaY;
        const squaredDistance = awayX * awayX + awayY * awayY;
        if (squaredDistance >= reach * reach) continue;
        const depth = fromRadius + along * deltaRadius - Math.sqrt(squaredDistance);
        const ink = Math.round(255 * Math.min(1, depth / softness + 0.5));
        if (ink > image[pixel]) image[pixel] = ink;
      }
    }
  }
}
