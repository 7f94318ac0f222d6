// What landscapes refuse beside too much: values of another kind, and ground and walks that are no numbers.

import { drawContours, drawDescent, drawField, drawSurface } from "../../../lib/figures/index.js";
import { assertExplains, outOfRange, wrongKind } from "../../bad-input.js";

const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;

describe("landscapes refuse", () => {
  it("what is of another kind, by its name and place", () => {
    assertExplains([
      wrongKind(() => drawDescent(5 as never, [[1, 1]]), "drawDescent: f must be a function, got 5"),
      wrongKind(() => drawDescent(bowl, 5 as never), "drawDescent: path must be an array, got 5"),
      wrongKind(() => drawField(5 as never), "drawField: direction must be a function, got 5"),
      wrongKind(() => drawSurface(5 as never), "drawSurface: f must be a function, got 5"),
    ]);
  });

  it("ground and walks that are no numbers", () => {
    assertExplains([
      outOfRange(() => drawDescent(bowl, []), "drawDescent: path must hold at least one place, got none"),
      outOfRange(
        () => drawDescent(bowl, [[1, 1]], { steps: 0 }),
        "drawDescent: steps must be a whole number from 1 to 400, got 0",
      ),
      outOfRange(
        () => drawDescent(bowl, [[1, 1]], { steps: 401 }),
        "drawDescent: steps must be a whole number from 1 to 400, got 401",
      ),
      outOfRange(
        () => drawDescent(bowl, [[1, 1]], { seconds: 6 }),
        "drawDescent: seconds must be from 0.1 to 5, got 6",
      ),
      outOfRange(() => drawDescent(bowl, [[1, 2, 3]]), "drawDescent: path[0] must be two numbers, got 3"),
      [() => drawContours(5 as never), "TypeError", "drawContours: f must be a function, got 5"],
      [
        () => drawContours((() => "1") as never),
        "RangeError",
        'drawContours: f must give a finite number everywhere, got "1" at (-5, -5)',
      ],
      outOfRange(
        () => drawContours(() => 1.7e308),
        "drawContours: f(-5, -5) must lie within ±1e300 to be drawn, got 1.7e+308 at [0]",
      ),
    ]);
  });
});
