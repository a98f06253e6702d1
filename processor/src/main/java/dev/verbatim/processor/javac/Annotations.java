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
import javax.lang.model.element.VariableElement;

/** Reads annotations by name. */
final class Annotations {
    /** The text that javac and ecj return for a value that they cannot resolve yet. */
    private static final String UNRESOLVED = "<error>";

    private Annotations() {}

    /** Returns the annotation of an element with a qualified name. */
    static Optional<AnnotationMirror> find(Element element, String name) {
        return MoreElements.getAnnotationMirror(element, name).toJavaUtil();
    }

    /** Returns the text of a member of an annotation, or its default; empty if the element lacks the annotation. */
    static Optional<String> text(Element element, String annotation, String member) {
        return find(element, annotation).map(mirror -> text(mirror, member));
    }

    /** Returns the text of a member, or its default. */
    static String text(AnnotationMirror mirror, String member) {
        return value(mirror, member).getValue().toString();
    }

    /** Returns the name of the enum constant of a member, or of its default. */
    static String constant(AnnotationMirror mirror, String member) {
        Object value = value(mirror, member).getValue();
        return value instanceof VariableElement constant
                ? constant.getSimpleName().toString()
                : value.toString();
    }

    /** Returns the value of a member, or its default. */
    static AnnotationValue value(AnnotationMirror mirror, String member) {
        return AnnotationMirrors.getAnnotationValue(mirror, member);
    }

    /** Returns whether a text is what compilers return for a constant that does not exist, or not yet. */
    static boolean isUnresolved(String text) {
        return text.equals(UNRESOLVED);
    }

    /** Returns the annotations of a repeatable kind, in source order. */
    static List<AnnotationMirror> all(Element type, String annotation, String container) {
        Stream<AnnotationMirror> several = find(type, container).stream()
                .flatMap(list -> AnnotationValues.getAnnotationMirrors(value(list, "value")).stream());
        return Stream.concat(find(type, annotation).stream(), several).toList();
    }
}
