// The progress of a download, as data and as the one line that a terminal or a notebook shows of it.

import { describe } from "../../arrays/check.js";
import { dataWords } from "../words.js";
import { terminal, type ProgressStream } from "./surroundings.js";

export type { ProgressStream };

/** How the download of one file goes: pieces arrive, and then it is verified or has failed at one mirror. */
export type DownloadProgress =
  | {
      readonly state: "receiving";
      /** The name of the file. */
      readonly file: string;
      /** Bytes received so far. */
      readonly received: number;
      /** Bytes in all, or `undefined` where the server doesn't say. */
      readonly total: number | undefined;
    }
  | { readonly state: "verified"; readonly file: string; readonly received: number }
  | {
      readonly state: "failed";
      readonly file: string;
      /** The address that was tried, and what went wrong. */
      readonly reason: string;
    };

/**
 * Returns the progress of a download in words.
 *
 * @param progress - how far it has come
 * @throws {TypeError} if `progress` is not what `onProgress` is told
 * @returns megabytes (10⁶ bytes) or kilobytes, and whole percent where the size is known
 * @example
 * progressText({ state: "receiving", file: "train.gz", received: 4_200_000, total: 9_912_398 })
 * // => "MNIST: train.gz, 4.2 MB of 9.9 MB, 42 %"
 */
export function progressText(progress: DownloadProgress): string {
  checkProgress("progressText", progress);
  if (progress.state === "failed") return `MNIST: ${progress.reason}`;
  const received = `MNIST: ${progress.file}, ${sizeText(progress.received)}`;
  if (progress.state === "verified") return `${received}, ${dataWords().verified}`;
  if (progress.total === undefined) return received;
  const percent = Math.floor((100 * progress.received) / progress.total);
  return `MNIST: ${progress.file}, ${dataWords().part(sizeText(progress.received), sizeText(progress.total))}, ${percent} %`;
}

function checkProgress(caller: string, progress: DownloadProgress): void {
  const { state, file, received, total } = Object(progress) as Record<string, unknown>;
  const size = (value: unknown): boolean => Number.isFinite(value) && (value as number) >= 0;
  const known = state === "failed" || ((state === "receiving" || state === "verified") && size(received));
  if (!(known && typeof file === "string" && (total === undefined || size(total))))
    throw new TypeError(`${caller}: progress must be what onProgress is told, got ${describe(progress)}`);
}

function sizeText(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1e3)} kB`;
}

/**
 * Returns a function that shows progress as one line that overwrites itself, one for each file.
 *
 * It is written anew for every five percent, so that a notebook is not flooded.
 *
 * @param stream - what to write to; by default the terminal's standard error, or standard output where that is no
 *   terminal: a notebook shows standard error as if something had failed.
 * @returns a listener for `loadMnist`'s `onProgress`
 * @example
 * await loadMnist({ onProgress: progressLine(process.stderr) })
 */
export function progressLine(stream: ProgressStream = terminal()): (progress: DownloadProgress) => void {
  if (typeof stream?.write !== "function")
    throw new TypeError(`progressLine: stream must have a method write, got ${describe(stream)}`);
  let shown = "";
  let step = "";
  return (progress) => {
    checkProgress("progressLine", progress);
    const next = `${progress.file} ${progress.state === "receiving" ? stepOf(progress) : progress.state}`;
    if (next === step && progress.state === "receiving") return;
    step = next;
    const text = progressText(progress);
    const end = progress.state === "receiving" ? "" : "\n";
    // A carriage return goes back to the start of the line; blanks cover what a longer text left there.
    stream.write(`\r${text.padEnd(shown.length)}${end}`);
    shown = end === "" ? text : "";
  };
}

// Without a known size, every half of a megabyte is a step.
function stepOf({ received, total }: Extract<DownloadProgress, { state: "receiving" }>): number {
  return Math.floor(received / (total === undefined ? 5e5 : total / 20));
}
