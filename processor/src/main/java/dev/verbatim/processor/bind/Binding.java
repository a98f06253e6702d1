package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.model.Argument;
import dev.verbatim.processor.model.ComponentModel;
import dev.verbatim.processor.refine.TypeMismatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What became of one parameter of a handler's method. */
public sealed interface Binding {
    /** The member of the request that the parameter asks for, whether or not its type can hold it. */
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
     * The page documents what the parameter asks for, and its type can hold it.
     *
     * @param argument what the method is called with
     */
    record Bound(Argument argument) implements Binding {}

    /**
     * The page documents nothing of that name.
     *
     * @param name the name that was looked for
     * @param documented the names that would have been found
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
     * The parameter is to be the resource that a URI names, but its type is not that of a resource of the API.
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
     * The parameter's type cannot hold what the page shows.
     *
     * @param component the documented parameter
     * @param mismatches what it cannot hold
     */
    record DoesNotFit(ComponentModel component, List<TypeMismatch> mismatches) implements Binding {
        /** Copies the mismatches. */
        public DoesNotFit {
            mismatches = List.copyOf(mismatches);
        }
    }
}
