package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An API: a package with {@code @OperationApi}.
 *
 * @param name the API's name, as written
 * @param packageName the package
 * @param folder the folder of its pages relative to the root of the pages, as written; empty for the root itself
 * @param generatedAnnotation the annotation {@code Generated}, where the package can see it
 * @param operations by operation, then by type
 * @param notifications by message type, then by type
 * @param requests the types with {@code @Request}, by operation, then by type
 * @param responses the types with {@code @Response}, by operation, then by type
 * @param values what the user's own types in the signatures say about the values that they hold
 * @param types the simple names of the package's own types, apart from those that were generated before
 * @param deprecated the simple names of types whose mention compilers warn of, with the name of that warning
 */
public record DeclaredApi(
        String name,
        String packageName,
        String folder,
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

    /** Whether there is nothing to generate, but for what the pages name. */
    public boolean isEmpty() {
        return operations.isEmpty() && notifications.isEmpty();
    }

    /** The name from which those in Java are made for an operation that the pages name. */
    public String javaName(String operation) {
        return operations.stream()
                .filter(declared -> declared.operation().equals(operation))
                .findFirst()
                .map(DeclaredOperation::javaName)
                .orElse(operation);
    }

    /** Where findings about the API as a whole are shown. */
    public Subject subject() {
        return Subject.api(packageName);
    }

    /** A file of the API's folder, relative to the root of the pages. */
    public String file(String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }
}
