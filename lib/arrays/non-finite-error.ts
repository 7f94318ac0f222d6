/** The error for a value that has left the finite numbers. A descent takes it as the end of a run; to a reader it is a RangeError. */
export class NonFiniteError extends RangeError {}
