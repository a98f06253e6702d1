package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Request} or {@code @Response}.
 *
 * @param type the type
 * @param operation the operation, as written
 * @param members its {@code @Member} annotations
 * @param subject the annotation at which findings about it are reported
 */
public record DeclaredMessage(ClassName type, String operation, List<DeclaredMember> members, Subject subject) {
    /** Copies the members. */
    public DeclaredMessage {
        members = List.copyOf(members);
    }

    /** Returns the members that these messages declare for an operation. */
    public static List<DeclaredMember> members(List<DeclaredMessage> messages, String operation) {
        return messages.stream()
                .filter(message -> message.operation().equals(operation))
                .flatMap(message -> message.members().stream())
                .toList();
    }

    /** Returns the first of these messages for an operation. */
    public static Optional<DeclaredMessage> of(List<DeclaredMessage> messages, String operation) {
        return messages.stream()
                .filter(message -> message.operation().equals(operation))
                .findFirst();
    }
}
