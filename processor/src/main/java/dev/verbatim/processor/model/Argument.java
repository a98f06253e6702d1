package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.LibraryTypes;
import java.util.Optional;

/** What a handler's method is called with. */
public sealed interface Argument {
    /** The member of the request that it comes from, if it comes from one. */
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
     * @param use where the request names it
     */
    record Resource(ResourceUse use) implements Argument {}

    /**
     * A documented parameter.
     *
     * @param component the parameter
     * @param optionality how the method takes that it may be left out
     */
    record Value(ComponentModel component, Optionality optionality) implements Argument {}

    /** The whole request. */
    record Request() implements Argument {}

    /**
     * What every request has.
     *
     * @param part which part of it
     */
    record OfRequest(RequestPart part) implements Argument {}

    /** What a handler may ask of any request, each by a type of the runtime's. */
    enum RequestPart {
        /** Caller and variables of the Request URL: {@code OperationContext}. */
        CONTEXT("OperationContext"),
        /** Who sends it: {@code Caller}. */
        CALLER("Caller"),
        /** What the caller may do: {@code Features}. */
        FEATURES("Features"),
        /** What a handler that answers later acts through: {@code Resumption}. */
        RESUMPTION("Resumption");

        private final ClassName type;

        RequestPart(String type) {
            this.type = LibraryTypes.runtime(type);
        }

        /** The type by which a method asks for it. */
        public ClassName type() {
            return type;
        }
    }
}
