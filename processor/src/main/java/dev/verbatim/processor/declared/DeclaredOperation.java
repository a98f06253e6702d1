package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Operation}, or an operation that only its page declares, for a client.
 *
 * @param type the type; of an operation without one, the type that could declare it
 * @param unusable why the type cannot be a handler, as the end of a sentence that begins with its name
 * @param operation the operation's name, as written
 * @param as the Java name
 * @param page the page's path relative to the API's folder, as written; empty if the name of the operation is to give the page
 * @param isSent whether nothing in the package handles the operation: the side of the connection that the package is for sends its
 *     requests, or the package has only a client
 * @param isOfClient whether the client of the package has a method that sends it
 * @param methods its abstract methods, including inherited ones
 * @param rule the class in {@code @Available}
 * @param members its {@code @Member} annotations, about the request
 * @param deviations in the order they are written
 * @param subject the annotation at which findings about the operation are reported
 */
public record DeclaredOperation(
        ClassName type,
        Optional<String> unusable,
        String operation,
        Optional<String> as,
        Optional<String> page,
        boolean isSent,
        boolean isOfClient,
        List<DeclaredMethod> methods,
        Optional<DeclaredRule> rule,
        List<DeclaredMember> members,
        List<DeclaredDeviation> deviations,
        Subject subject) {
    /** By operation, then by type. */
    public static final Comparator<DeclaredOperation> ORDER =
            Comparator.comparing(DeclaredOperation::operation).thenComparing(DeclaredOperation::type);

    /** Copies the lists. */
    public DeclaredOperation {
        methods = List.copyOf(methods);
        members = List.copyOf(members);
        deviations = List.copyOf(deviations);
    }

    /** Returns the path of the page relative to the API's folder, as far as the annotation tells. */
    public String file() {
        return page.orElse(operation + ".md");
    }

    /** Returns the name from which all Java names for the operation are made. */
    public String javaName() {
        return as.orElse(operation);
    }

    /** Returns whether only the page declares the operation, and no type. */
    public boolean isImplied() {
        return subject.place() == Subject.Place.API;
    }
}
