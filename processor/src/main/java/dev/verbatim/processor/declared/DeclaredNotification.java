package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Notification}.
 *
 * @param type the type
 * @param messageType the message type, as written
 * @param as what Java is to call it
 * @param members what it says of members
 */
public record DeclaredNotification(
        ClassName type, String messageType, Optional<String> as, List<DeclaredMember> members) {
    /** Copies the members. */
    public DeclaredNotification {
        members = List.copyOf(members);
    }

    /** The name that gives the generated type its own. */
    public String javaName() {
        return as.orElse(messageType);
    }

    /** Where findings about the notification are shown. */
    public Subject subject() {
        return Subject.notification(type.canonicalName());
    }
}
