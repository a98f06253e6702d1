package dev.verbatim.testkit.contract;

/**
 * What a server does with members of a request that no page documents.
 *
 * @since 0.2.0
 */
public enum UnknownMembers {
    /** It ignores them, as servers with generated code do by default. */
    SKIPPED,
    /** It refuses the request as one with an invalid parameter. */
    REFUSED
}
