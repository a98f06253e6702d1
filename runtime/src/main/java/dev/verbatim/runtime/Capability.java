package dev.verbatim.runtime;

/**
 * An operation that a resource may offer; generated enums implement it, one constant an operation.
 *
 * @since 0.1.0
 */
public interface Capability {
    /** The documented name of the operation, such as {@code "SwapCalls"}. */
    String operationName();
}
