package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Request} or {@code @Response}.
 *
 * @param type the type
 * @param operation the operation, as written
 * @param members what it says of members
 * @param subject where findings about it are shown
 */
public record DeclaredMessage(ClassName type, String operation, List<DeclaredMember> members, Subject subject) {
    /** Copies the members. */
    public DeclaredMessage {
        members = List.copyOf(members);
    }

    /** What some of these say of the members of an operation's message. */
    public static List<DeclaredMember> members(List<DeclaredMessage> messages, String operation) {
        return messages.stream()
                .filter(message -> message.operation().equals(operation))
                .flatMap(message -> message.members().stream())
                .toList();
    }

    /** The first of these that is about an operation. */
    public static Optional<DeclaredMessage> of(List<DeclaredMessage> messages, String operation) {
        return messages.stream()
                .filter(message -> message.operation().equals(operation))
                .findFirst();
    }
}
