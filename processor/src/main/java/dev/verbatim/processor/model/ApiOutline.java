package dev.verbatim.processor.model;

import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An API with errors: what the Java that uses it may name all the same, so that the compiler reports the errors and not the
 * names that are missing because of them.
 *
 * @param api what its messages and capabilities are made of; an operation has no handler that can be called
 * @param handlers all its operations, which the dispatcher's builder takes
 * @param unknown the types of which nothing but the simple name is known, and whom they are for
 */
public record ApiOutline(ApiModel api, List<DeclaredOperation> handlers, SortedMap<String, Subject> unknown) {
    /** Copies the collections. */
    public ApiOutline {
        handlers = List.copyOf(handlers);
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }
}
