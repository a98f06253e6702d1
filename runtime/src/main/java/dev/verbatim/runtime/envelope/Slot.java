package dev.verbatim.runtime.envelope;

/** What differs from message to message in those of one shape. */
enum Slot {
    /** The name of the operation, or of the event. */
    NAME,
    /** What the answer repeats of the request. */
    CORRELATION,
    /** The parameters, the result or the data of the event. */
    VALUE,
    /** The status of a failure, as a number. */
    CODE,
    /** The status of a failure, as a word. */
    CODE_NAME,
    /** The text of a failure. */
    MESSAGE,
    /** What else a failure says. */
    DATA,
    /** Where the event is sent. */
    CHANNEL
}
