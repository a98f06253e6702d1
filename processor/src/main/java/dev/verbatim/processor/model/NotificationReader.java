package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.Subject;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads the types with {@code @Notification}. */
final class NotificationReader {
    private final TypeReader typeReader;
    private final ValueReader valueReader;

    NotificationReader(TypeReader typeReader, ValueReader valueReader) {
        this.typeReader = typeReader;
        this.valueReader = valueReader;
    }

    DeclaredNotification read(TypeElement type, AnnotationMirror annotation) {
        String messageType = Annotations.text(annotation, "value");
        if (Annotations.isUnresolved(messageType)) {
            typeReader.isMissing("a constant in @Notification of " + type.getQualifiedName());
        }
        List<DeclaredMember> members = new ArrayList<>();
        for (ExecutableElement method : AnnotatedTypes.members(type)) {
            Subject subject = new Subject(type.getQualifiedName().toString(), Subject.Place.MEMBER, members.size());
            valueReader.collect(method.getReturnType());
            members.add(new DeclaredMember(
                    Annotations.text(method, KnownTypes.MEMBER, "value").orElseThrow(),
                    typeReader.name(method.getReturnType()),
                    valueReader.converter(method),
                    subject));
        }
        return new DeclaredNotification(ClassName.get(type), messageType, members);
    }
}
