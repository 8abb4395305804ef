// A Fault is a failure whose message is meant for the reader.
export class Fault extends Error {}
