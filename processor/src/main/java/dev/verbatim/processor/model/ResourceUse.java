package dev.verbatim.processor.model;

import java.util.List;

/** A resource that a request names. */
public sealed interface ResourceUse {
    /** Returns the Java name of the resource: that of the handler's parameter, if it takes the resource. */
    String name();

    /** Returns the type of the resource. */
    ResourceModel resource();

    /**
     * A resource in the Request URL.
     *
     * @param name see {@link ResourceUse#name()}
     * @param resource see {@link ResourceUse#resource()}
     * @param variable the variable that holds its id
     */
    record InUrl(String name, ResourceModel resource, String variable) implements ResourceUse {}

    /**
     * A resource that a documented parameter names by its URI.
     *
     * @param name see {@link ResourceUse#name()}
     * @param resource see {@link ResourceUse#resource()}
     * @param component the parameter
     * @param paths the paths that such a URI may have, those of the Request URLs first
     */
    record ByUri(String name, ResourceModel resource, ComponentModel component, List<String> paths)
            implements ResourceUse {
        /** Copies the paths. */
        public ByUri {
            paths = List.copyOf(paths);
        }
    }
}
