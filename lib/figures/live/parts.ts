// What a figure can be given so that it answers the hand on a page that runs: plain data, never code. The page knows for
// each kind what to do with it; everywhere else the figure is the picture that it is.

import { checkFields, type Kinds } from "../parts/options.js";
import { describe } from "../../arrays/check.js";
import { finite, type Kind, numbers, oneOf, positive, whole } from "../parts/kinds.js";
import type { TwoLayerParameters } from "../../index.js";
import { condense } from "./condense.js";
import { type PackedNetwork, packNetwork } from "./pack-network.js";

/** The ground that a descent can walk on. */
export const landscapes = ["bowl", "hollows", "saddle", "plain", "valley"] as const;

/** Gradient descent: start, rate and ground in the hand. */
export interface DescentPart {
  kind: "descent";
  /** Which ground to begin with. */
  landscape: (typeof landscapes)[number];
  /** Where the walk begins, `[x0, x1]`. */
  start: ArrayLike<number>;
  /** The rate to begin with, above 0. */
  learningRate: number;
  /** How many steps the walk has, from 1 to 400. */
  steps: number;
}

/** The numerical derivative of the sine: its step in the hand, while secants turn into the tangent. */
export interface DifferencePart {
  kind: "difference";
  /** Where it is taken. */
  x: number;
  /** The step to begin with, above 0. */
  h: number;
  /** Steps, and the errors of both differences with each. */
  steps: ArrayLike<number>;
  forward: ArrayLike<number>;
  central: ArrayLike<number>;
}

/** A polynomial fitted to a few points: points, degree and steps of training in the hand. */
export interface FitPart {
  kind: "fit";
  /** The points, x from −1 to 1. */
  points: { x: ArrayLike<number>; y: ArrayLike<number> };
  /** Points to judge the fit by. */
  heldOut: { x: ArrayLike<number>; y: ArrayLike<number> };
  /** The degree to begin with, from 0 to 12. */
  degree: number;
  learningRate: number;
  /** How many steps the training has, from 1 to 1000. */
  steps: number;
}

/** Mini-batches drawn from all losses: their size in the hand. */
export interface BatchesPart {
  kind: "batches";
  /** The loss of each example; more than a thousand go as the means of a thousand groups of alike ones. */
  losses: ArrayLike<number>;
  /** The size to begin with. */
  size: number;
}

/** A network that reads what is drawn with the hand, and goes on learning. */
export interface NetworkPart {
  kind: "network";
  /** What it has learned: 784 inputs and 10 outputs. */
  parameters: TwoLayerParameters;
  learningRate: number;
  batchSize: number;
}

/** What makes a figure live. */
export type LivePart = DescentPart | DifferencePart | FitPart | BatchesPart | NetworkPart;

/** What is written into the page of it. */
export type LiveData =
  | DescentPart
  | DifferencePart
  | FitPart
  | BatchesPart
  | (Omit<NetworkPart, "parameters"> & { network: PackedNetwork });

const allFinite: Kind = (caller, name, value) => {
  numbers(caller, name, value);
  for (const [i, one] of Array.from(value as ArrayLike<number>).entries())
    finite(caller, `${name}[${i}]`, one);
};
const pair: Kind = (caller, name, value) => {
  allFinite(caller, name, value);
  const { length } = value as ArrayLike<number>;
  if (length !== 2) throw new RangeError(`${caller}: ${name} must hold two numbers, got ${length}`);
};
const xy: Kind = (caller, name, value) =>
  checkFields(caller, name, value, { x: allFinite, y: allFinite } as Kinds<{ x: unknown; y: unknown }>);
const layers: Kind = (caller, name, value) => {
  const { W1, W2 } = Object(value) as Partial<TwoLayerParameters>;
  if (W1?.rows !== 784 || W2?.cols !== 10)
    throw new RangeError(
      `${caller}: ${name} must be those of a network from 784 pixels to 10 digits, got ${describe(value)}`,
    );
};

/** The fields of each kind. */
const fields: { [K in LivePart["kind"]]: Kinds<Omit<Extract<LivePart, { kind: K }>, "kind">> } = {
  descent: {
    landscape: oneOf(...landscapes),
    start: pair,
    learningRate: positive,
    steps: whole(1, 400),
  },
  difference: { x: finite, h: positive, steps: allFinite, forward: allFinite, central: allFinite },
  fit: { points: xy, heldOut: xy, degree: whole(0, 12), learningRate: positive, steps: whole(1, 1000) },
  batches: { losses: allFinite, size: whole(1) },
  network: { parameters: layers, learningRate: positive, batchSize: whole(1) },
};

/** Checks a live part, and makes of it what is written into a page. */
export function liveData(caller: string, part: LivePart): LiveData {
  const kind = Object(part).kind as LivePart["kind"];
  oneOf(...Object.keys(fields))(caller, "part.kind", kind);
  checkFields(caller, "part", part, fields[kind] as Kinds<object>);
  if (part.kind === "network") {
    const { parameters, ...rest } = part;
    return { ...rest, network: packNetwork(parameters) };
  }
  return part.kind === "batches" ? { ...part, losses: condense(part.losses, 1000) } : part;
}

/** The data as JSON: typed arrays as lists, numbers with the digits that a picture needs. */
export function toJson(data: LiveData): string {
  return JSON.stringify(data, (_, value: unknown) => {
    if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
    return value;
  }).replace(/-?\d+\.\d{7,}(e-\d+)?/g, (number) => String(Number(Number(number).toPrecision(6))));
}
