// An axis of a chart.

/** One axis. */
export interface Axis {
  label: string;
  domain: readonly [number, number];
  isLog?: boolean;
}
