package dev.verbatim.maven.report;

import org.jspecify.annotations.Nullable;

/** Thrown if a model lacks a member that this version of the processor writes. */
final class UnexpectedModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnexpectedModelException(String member, @Nullable Throwable cause) {
        super("the member \"" + member + "\" is missing or unexpected", cause);
    }
}
