package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The result of binding one parameter of a handler's method. */
public sealed interface Binding {
    /** Returns the member of the request that the parameter names, even if its type cannot hold it. */
    default Optional<ComponentModel> member() {
        if (this instanceof Bound bound) {
            return bound.argument().member();
        }
        if (this instanceof NoResource noResource) {
            return Optional.of(noResource.component());
        }
        return this instanceof DoesNotFit mismatch ? Optional.of(mismatch.component()) : Optional.empty();
    }

    /**
     * The page documents the parameter, and its type fits.
     *
     * @param argument the argument of the call
     */
    record Bound(Argument argument) implements Binding {}

    /**
     * The page does not document the name.
     *
     * @param name the name
     * @param documented the documented names
     */
    record Unknown(String name, Set<String> documented) implements Binding {
        /** Copies the names. */
        public Unknown {
            documented = Set.copyOf(documented);
        }
    }

    /**
     * The parameter names a variable of the Request URL, but its type is neither a string nor that of the resource.
     *
     * @param variable the variable
     * @param resource the type of the resource, if any handler takes it
     */
    record NotOfVariable(String variable, Optional<TypeName> resource) implements Binding {}

    /**
     * The parameter refers to a resource by its URI, but its type is not a resource type of the API.
     *
     * @param component the documented parameter with the URI
     * @param resources the types of the API's resources
     */
    record NoResource(ComponentModel component, Set<TypeName> resources) implements Binding {
        /** Copies the types. */
        public NoResource {
            resources = Set.copyOf(resources);
        }
    }

    /**
     * The parameter's type cannot hold the samples.
     *
     * @param component the documented parameter
     * @param mismatches why it does not fit
     */
    record DoesNotFit(ComponentModel component, List<TypeMismatch> mismatches) implements Binding {
        /** Copies the mismatches. */
        public DoesNotFit {
            mismatches = List.copyOf(mismatches);
        }
    }
}
