package dev.verbatim.processor.javac;

import dev.verbatim.processor.declared.DeclaredMember;
import dev.verbatim.processor.declared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads what types and their methods say of members with {@code @Member}. */
final class MemberReader {
    private final TypeReader typeReader;
    private final ValueReader valueReader;

    MemberReader(TypeReader typeReader, ValueReader valueReader) {
        this.typeReader = typeReader;
        this.valueReader = valueReader;
    }

    /**
     * What a type says of the members of a message: its own annotations first, then those of its methods.
     *
     * @param subject where findings about the annotations of the type itself are shown; javac does not know where one of
     *     several stands, for their container is its own
     */
    List<DeclaredMember> read(TypeElement type, Subject subject) {
        List<DeclaredMember> members = new ArrayList<>(named(type, subject));
        int index = 0;
        for (ExecutableElement method : AnnotatedTypes.members(type)) {
            AnnotationMirror annotation =
                    Annotations.find(method, KnownTypes.MEMBER).orElseThrow();
            valueReader.collect(method.getReturnType());
            members.add(new DeclaredMember(
                    text(annotation, "value", type),
                    Optional.of(text(annotation, "as", type)).filter(as -> !as.isEmpty()),
                    Optional.empty(),
                    Optional.of(typeReader.name(method.getReturnType())),
                    valueReader.converter(method),
                    new Subject(type.getQualifiedName().toString(), Subject.Place.MEMBER, index)));
            index++;
        }
        return members;
    }

    /** What the annotations of a type itself say: names. */
    List<DeclaredMember> named(TypeElement type, Subject subject) {
        return Annotations.all(type, KnownTypes.MEMBER, KnownTypes.MEMBERS).stream()
                .map(annotation -> new DeclaredMember(
                        text(annotation, "value", type),
                        Optional.of(text(annotation, "as", type)).filter(as -> !as.isEmpty()),
                        Optional.of(text(annotation, "type", type)).filter(shared -> !shared.isEmpty()),
                        Optional.empty(),
                        Optional.empty(),
                        subject))
                .toList();
    }

    /** The names of the generated records that types ask for. */
    static Stream<String> shared(TypeElement type) {
        return Annotations.all(type, KnownTypes.MEMBER, KnownTypes.MEMBERS).stream()
                .map(annotation -> Annotations.text(annotation, "type"))
                .filter(shared -> !shared.isEmpty());
    }

    private String text(AnnotationMirror annotation, String member, TypeElement type) {
        String text = Annotations.text(annotation, member);
        if (Annotations.isUnresolved(text)) {
            typeReader.isMissing("a constant in @Member of " + type.getQualifiedName());
        }
        return text;
    }
}
