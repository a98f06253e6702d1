package dev.verbatim.processor.scaffold;

import java.util.Set;

/**
 * The package for the interfaces of an API.
 *
 * @param packageName its name
 * @param apiName the API's name, for a package that does not declare one yet
 * @param folder the folder of the API's pages, relative to the root of the pages; empty for the root itself
 * @param declaresApi whether the package is annotated with {@code @OperationApi} already
 * @param operations the operations that have an interface in it already
 * @param notifications the message types that have an interface in it already
 * @param types the simple names of its types
 * @param uncertain those of the operations whose name is a constant, or whose page is said to be another one: whether the pages
 *     document them is known only after compilation
 */
public record ScaffoldTarget(
        String packageName,
        String apiName,
        String folder,
        boolean declaresApi,
        Set<String> operations,
        Set<String> notifications,
        Set<String> types,
        Set<String> uncertain) {
    /** A target whose operations are all named by literals. */
    public ScaffoldTarget(
            String packageName,
            String apiName,
            String folder,
            boolean declaresApi,
            Set<String> operations,
            Set<String> notifications,
            Set<String> types) {
        this(packageName, apiName, folder, declaresApi, operations, notifications, types, Set.of());
    }

    /** Copies the sets. */
    public ScaffoldTarget {
        operations = Set.copyOf(operations);
        notifications = Set.copyOf(notifications);
        types = Set.copyOf(types);
        uncertain = Set.copyOf(uncertain);
    }
}
