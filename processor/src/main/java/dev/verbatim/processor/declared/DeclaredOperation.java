package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Operation}.
 *
 * @param type the type
 * @param unusable why no handler can be made of it, as the end of a sentence that begins with its name
 * @param operation the operation's name, as written
 * @param as what Java is to call it
 * @param page the page's path relative to the API's folder
 * @param methods its abstract methods, the inherited ones among them
 * @param rule what {@code @Available} says
 * @param members what it says of members of the request
 * @param deviations in the order they are written
 */
public record DeclaredOperation(
        ClassName type,
        Optional<String> unusable,
        String operation,
        Optional<String> as,
        String page,
        List<DeclaredMethod> methods,
        Optional<DeclaredRule> rule,
        List<DeclaredMember> members,
        List<DeclaredDeviation> deviations) {
    /** Copies the lists. */
    public DeclaredOperation {
        methods = List.copyOf(methods);
        members = List.copyOf(members);
        deviations = List.copyOf(deviations);
    }

    /** The name that gives everything generated for the operation its own. */
    public String javaName() {
        return as.orElse(operation);
    }

    /** Where findings about the operation are shown. */
    public Subject subject() {
        return Subject.operation(type.canonicalName());
    }
}
