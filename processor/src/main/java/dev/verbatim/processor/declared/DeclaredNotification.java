package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * A type with {@code @Notification}.
 *
 * @param type the type
 * @param messageType the message type, as written
 * @param members its methods with {@code @Member}
 */
public record DeclaredNotification(ClassName type, String messageType, List<DeclaredMember> members) {
    /** Copies the members. */
    public DeclaredNotification {
        members = List.copyOf(members);
    }

    /** Where findings about the notification are shown. */
    public Subject subject() {
        return Subject.notification(type.canonicalName());
    }
}
