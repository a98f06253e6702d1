package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Notification}.
 *
 * @param type the type
 * @param messageType the message type, as written
 * @param as the Java name
 * @param members its {@code @Member} annotations
 */
public record DeclaredNotification(
        ClassName type, String messageType, Optional<String> as, List<DeclaredMember> members) {
    /** Copies the members. */
    public DeclaredNotification {
        members = List.copyOf(members);
    }

    /** Returns the name from which the name of the generated type is made. */
    public String javaName() {
        return as.orElse(messageType);
    }

    /** Returns the annotation at which findings about the notification are reported. */
    public Subject subject() {
        return Subject.notification(type.canonicalName());
    }
}
