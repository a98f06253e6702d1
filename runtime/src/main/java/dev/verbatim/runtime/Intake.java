package dev.verbatim.runtime;

/**
 * What the requests of one router have in common.
 *
 * @param reader reads their bodies
 * @param pending the answers that their handlers owe
 */
record Intake(BodyReader reader, PendingAnswers pending) {}
