package dev.verbatim.processor.javac;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.DeclaredMessage;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.Subject;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Reads the types with {@code @Notification}, {@code @Request} or {@code @Response}. */
final class MessageReader {
    private final TypeReader typeReader;
    private final MemberReader memberReader;

    MessageReader(TypeReader typeReader, MemberReader memberReader) {
        this.typeReader = typeReader;
        this.memberReader = memberReader;
    }

    DeclaredNotification notification(TypeElement type) {
        Subject subject = Subject.notification(type.getQualifiedName().toString());
        return new DeclaredNotification(
                ClassName.get(type),
                text(type, KnownTypes.NOTIFICATION, "value"),
                Optional.of(text(type, KnownTypes.NOTIFICATION, "as")).filter(as -> !as.isEmpty()),
                memberReader.read(type, subject),
                subject);
    }

    /**
     * Reads a type that refines a request or response.
     *
     * @param annotation the annotation that names the operation
     */
    DeclaredMessage message(TypeElement type, String annotation, Subject subject) {
        return new DeclaredMessage(
                ClassName.get(type), text(type, annotation, "value"), memberReader.read(type, subject), subject);
    }

    private String text(TypeElement type, String annotation, String member) {
        String text = Annotations.text(type, annotation, member).orElseThrow();
        if (Annotations.isUnresolved(text)) {
            typeReader.isMissing("a constant in @" + annotation.substring(annotation.lastIndexOf('.') + 1) + " of "
                    + type.getQualifiedName());
        }
        return text;
    }
}
