package dev.verbatim.processor.model;

import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The types of an API with errors that user code may name. They keep the compiler from reporting missing types besides the
 * errors.
 *
 * @param api the model of its messages and capabilities; the operations have no handlers to call
 * @param hasDispatcher whether something handles requests, so that there would be a dispatcher
 * @param handlers all operations, one for each method of the dispatcher's builder
 * @param unknown the simple names of types without a model, each with the subject that needs it
 */
public record ApiOutline(
        ApiModel api, boolean hasDispatcher, List<DeclaredOperation> handlers, SortedMap<String, Subject> unknown) {
    /** Copies the collections. */
    public ApiOutline {
        handlers = List.copyOf(handlers);
        unknown = Collections.unmodifiableSortedMap(new TreeMap<>(unknown));
    }
}
