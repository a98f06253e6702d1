package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.LibraryTypes;
import java.util.Optional;

/** An argument in the call of a handler's method. */
public sealed interface Argument {
    /** Returns the member of the request that holds the argument, if there is one. */
    default Optional<ComponentModel> member() {
        if (this instanceof Value value) {
            return Optional.of(value.component());
        }
        return this instanceof Resource resource && resource.use() instanceof ResourceUse.ByUri byUri
                ? Optional.of(byUri.component())
                : Optional.empty();
    }

    /**
     * A variable of the Request URL as text.
     *
     * @param name the variable
     */
    record Variable(String name) implements Argument {}

    /**
     * A resource.
     *
     * @param use how the request names it
     */
    record Resource(ResourceUse use) implements Argument {}

    /**
     * A documented parameter.
     *
     * @param component the parameter
     * @param optionality how the method represents an absent value
     */
    record Value(ComponentModel component, Optionality optionality) implements Argument {}

    /** The whole request. */
    record Request() implements Argument {}

    /**
     * A part of the context that every request has.
     *
     * @param part the part
     */
    record OfRequest(RequestPart part) implements Argument {}

    /** The parts of a request that a handler can take by their runtime types. */
    enum RequestPart {
        /** Caller and variables of the Request URL: {@code OperationContext}. */
        CONTEXT("OperationContext"),
        /** The sender: {@code Caller}. */
        CALLER("Caller"),
        /** What the caller may do: {@code Features}. */
        FEATURES("Features"),
        /** The way to act under the locks later: {@code Resumption}. */
        RESUMPTION("Resumption");

        private final ClassName type;

        RequestPart(String type) {
            this.type = LibraryTypes.runtime(type);
        }

        /** Returns the parameter type of this part. */
        public ClassName type() {
            return type;
        }
    }
}
