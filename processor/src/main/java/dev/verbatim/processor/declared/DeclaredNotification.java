package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A type with {@code @Notification}, or a notification that only samples declare, for a client.
 *
 * @param type the type; of a notification without one, the type that could declare it
 * @param messageType the message type, as written
 * @param as the Java name
 * @param members its {@code @Member} annotations
 * @param subject the annotation at which findings about the notification are reported
 */
public record DeclaredNotification(
        ClassName type, String messageType, Optional<String> as, List<DeclaredMember> members, Subject subject) {
    /** By message type, then by type. */
    public static final Comparator<DeclaredNotification> ORDER =
            Comparator.comparing(DeclaredNotification::messageType).thenComparing(DeclaredNotification::type);

    /** Copies the members. */
    public DeclaredNotification {
        members = List.copyOf(members);
    }

    /** Returns the name from which the name of the generated type is made. */
    public String javaName() {
        return as.orElse(messageType);
    }

    /** Returns whether only samples declare the notification, and no type. */
    public boolean isImplied() {
        return subject.place() == Subject.Place.API;
    }
}
