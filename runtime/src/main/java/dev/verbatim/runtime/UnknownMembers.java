package dev.verbatim.runtime;

/**
 * What happens to a member of a body that the page of its operation does not document.
 *
 * @since 0.1.0
 */
public enum UnknownMembers {
    /** It is read over. */
    SKIPPED,
    /** The request is refused with status 10, in the step that looks for invalid members. */
    REFUSED
}
