package dev.verbatim.processor.javac;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Reads annotations by their names. */
final class Annotations {
    /** What javac and ecj give for a value that they cannot resolve yet. */
    private static final String UNRESOLVED = "<error>";

    private Annotations() {}

    /** An annotation of an element. */
    static Optional<AnnotationMirror> find(Element element, String name) {
        return MoreElements.getAnnotationMirror(element, name).toJavaUtil();
    }

    /** A text that an annotation of an element gives, its default included. */
    static Optional<String> text(Element element, String annotation, String member) {
        return find(element, annotation).map(mirror -> text(mirror, member));
    }

    /** A text that an annotation gives, its default included. */
    static String text(AnnotationMirror mirror, String member) {
        return value(mirror, member).getValue().toString();
    }

    /** The value of a member, its default included. */
    static AnnotationValue value(AnnotationMirror mirror, String member) {
        return AnnotationMirrors.getAnnotationValue(mirror, member);
    }

    /** Whether a text stands for a constant that does not exist, or does not exist yet. */
    static boolean isUnresolved(String text) {
        return text.equals(UNRESOLVED);
    }

    /** The annotations of a kind that a type can have several of, in the order they are written. */
    static List<AnnotationMirror> all(Element type, String annotation, String container) {
        Stream<AnnotationMirror> several = find(type, container).stream()
                .flatMap(list -> AnnotationValues.getAnnotationMirrors(value(list, "value")).stream());
        return Stream.concat(find(type, annotation).stream(), several).toList();
    }
}
