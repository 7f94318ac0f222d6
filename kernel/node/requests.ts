// Which thread answers a request, and when.

/**
 * `wire`: at once, whatever the cells do. All others the main thread answers. `free`: when it has nothing else to do, also
 * while a cell waits for something. `soon`: in its turn, but behind a cell that waits for long like `free`. `turn`: when all
 * that came before has been answered.
 */
export type Answerer = "wire" | "free" | "soon" | "turn";

const answerers: Readonly<Record<string, Answerer>> = {
  shutdown_request: "wire",
  interrupt_request: "wire",
  comm_open: "free",
  comm_msg: "free",
  comm_close: "free",
  comm_info_request: "soon",
  complete_request: "soon",
  inspect_request: "soon",
  is_complete_request: "soon",
  kernel_info_request: "soon",
};

/**
 * Who answers a request, or a message that wants no answer, that has come on a socket.
 *
 * @param isBeginning - whether the main thread still loads, and no cell waits for it
 */
export function answererOf(type: string, socket: "shell" | "control", isBeginning = false): Answerer {
  if (type === "kernel_info_request" && (socket === "control" || isBeginning)) return "wire";
  return Object.hasOwn(answerers, type) ? answerers[type] : "turn";
}
