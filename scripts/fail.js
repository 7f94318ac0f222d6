// How a command ends when something is missing: with one sentence that says what, and what to do about it.

/**
 * Ends the command with one sentence.
 * @param {string} sentence
 * @param {string} [details] - what the failing program printed
 * @returns {never}
 */
export function fail(sentence, details = "") {
  if (details) console.error(details.trim().split("\n").slice(-20).join("\n"));
  console.error(`\n${diskTrouble(details) ?? sentence}`);
  process.exit(1);
}

/**
 * Returns what `work` returns, and ends the command if it meets an error of the system.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
export function orFail(work) {
  try {
    return work();
  } catch (error) {
    return failWith(error);
  }
}

/**
 * Ends the command with what an error says; one that nobody expected comes with its stack.
 * @param {unknown} error
 * @returns {never}
 */
export function failWith(error) {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  const sentence = diskTrouble(`${message}`);
  if (sentence) return fail(sentence, message);
  if (code) return fail(`${message}.`);
  throw error;
}

/**
 * The sentence for a program that couldn't write, or `undefined` if that was not it.
 * @param {string} output
 */
function diskTrouble(output) {
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/.test(output))
    return "the disk is full: make room and run this again.";
  if (/EROFS|EACCES|EPERM|Read-only file system|Permission denied/.test(output))
    return "the file named above may not be written: make its folder yours to write in, or clone the project into one that is, and run this again.";
  return undefined;
}

/**
 * Whether a program's output says that there was no network.
 * @param {string} output
 */
export const networkFailed = (output) =>
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED|NewConnectionError|NameResolutionError|ConnectTimeoutError|ReadTimeoutError|ProxyError|Temporary failure in name resolution|Max retries exceeded/.test(
    output,
  );
