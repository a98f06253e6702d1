package dev.verbatim.pages.page;

/** What a heading, a bold text or a sentence announces. */
enum Label {
    /** The parameters of a request. */
    PARAMETERS,
    /** The members of the result. */
    RESULT,
    /** Members that the request and the result have in common. */
    BOTH,
    /** The members of an event, or events. */
    EVENT,
    /** An object that is the value of a member. */
    OBJECT,
    /** Another part of an operation, such as examples or errors. */
    OTHER
}
