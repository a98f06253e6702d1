package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A package with {@code @OperationApi}, {@code @ApiClient} or both, and its declarations.
 *
 * @param name the API's name, as written
 * @param packageName the package
 * @param folder the folder of its pages, relative to the root of the pages, as written; empty for the root itself
 * @param hasDispatcher whether the package has {@code @OperationApi}, so that its interfaces are handlers
 * @param hasClient whether it has {@code @ApiClient}, so that every documented message is generated
 * @param generatedAnnotation the annotation {@code Generated}, if it is visible to the package
 * @param operations the types with {@code @Operation}, by operation, then by type
 * @param notifications the types with {@code @Notification}, by message type, then by type
 * @param requests the types with {@code @Request}, by operation, then by type
 * @param responses the types with {@code @Response}, by operation, then by type
 * @param values the user's types in signatures, and how they hold values
 * @param types the simple names of the package's types, without types that an earlier build generated
 * @param deprecated the simple names of types that compilers warn about, each with the name of the warning
 */
public record DeclaredApi(
        String name,
        String packageName,
        String folder,
        boolean hasDispatcher,
        boolean hasClient,
        Optional<ClassName> generatedAnnotation,
        List<DeclaredOperation> operations,
        List<DeclaredNotification> notifications,
        List<DeclaredMessage> requests,
        List<DeclaredMessage> responses,
        Map<TypeName, DeclaredValue> values,
        Set<String> types,
        Map<String, String> deprecated) {
    /** Copies the collections. */
    public DeclaredApi {
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        requests = List.copyOf(requests);
        responses = List.copyOf(responses);
        values = Map.copyOf(values);
        types = Set.copyOf(types);
        deprecated = Map.copyOf(deprecated);
    }

    /** Returns whether the API declares nothing: neither operations nor notifications nor a client. */
    public boolean isEmpty() {
        return operations.isEmpty() && notifications.isEmpty() && !hasClient;
    }

    /** Returns the annotation of the package that names the API, for messages. */
    public String annotation() {
        return "@" + (hasDispatcher ? LibraryTypes.OPERATION_API : LibraryTypes.API_CLIENT).simpleName();
    }

    /** Returns the same API with more operations and notifications. */
    public DeclaredApi with(List<DeclaredOperation> moreOperations, List<DeclaredNotification> moreNotifications) {
        return new DeclaredApi(
                name,
                packageName,
                folder,
                hasDispatcher,
                hasClient,
                generatedAnnotation,
                Stream.concat(operations.stream(), moreOperations.stream())
                        .sorted(DeclaredOperation.ORDER)
                        .toList(),
                Stream.concat(notifications.stream(), moreNotifications.stream())
                        .sorted(DeclaredNotification.ORDER)
                        .toList(),
                requests,
                responses,
                values,
                types,
                deprecated);
    }

    /** Returns a function from the name of an operation, declared or not, to the name from which its Java names are made. */
    public UnaryOperator<String> javaNames() {
        Map<String, String> names = new HashMap<>();
        operations.forEach(declared -> names.putIfAbsent(declared.operation(), declared.javaName()));
        return operation -> names.getOrDefault(operation, operation);
    }

    /** Returns the annotation at which findings about the whole API are reported. */
    public Subject subject() {
        return Subject.api(packageName);
    }

    /** Returns the path of a file in the API's folder, relative to the root of the pages. */
    public String file(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
