package dev.verbatim.testkit.contract;

import dev.verbatim.testkit.DocumentedOperation;

/** Names the place in the pages that a test is about. */
final class Place {
    private Place() {}

    /** Returns the page, the line and the operation, such as {@code voice/Dial.md:1 Dial}. */
    static String of(DocumentedOperation operation) {
        return of(operation, operation.line());
    }

    static String of(DocumentedOperation operation, int line) {
        return operation.page() + ":" + line + " " + operation.name();
    }
}
