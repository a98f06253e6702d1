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

/** Reads {@code @Member} on types and on their methods. */
final class MemberReader {
    private final TypeReader typeReader;
    private final ValueReader valueReader;

    MemberReader(TypeReader typeReader, ValueReader valueReader) {
        this.typeReader = typeReader;
        this.valueReader = valueReader;
    }

    /**
     * Returns the members that a type declares: first those of its own annotations, then those of its methods.
     *
     * @param subject where to show findings about the annotations of the type itself; repeated annotations have no position in
     *     javac
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

    /** Returns the members that the annotations of a type itself declare; these have no Java type. */
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

    /** Returns the names of the generated records that a type asks for. */
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
