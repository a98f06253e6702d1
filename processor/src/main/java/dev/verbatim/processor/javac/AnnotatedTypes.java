package dev.verbatim.processor.javac;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Finds annotated types by their package rather than by the round. What a package declares must not depend on which of its files
 * an incremental build passes to the compiler.
 */
final class AnnotatedTypes {
    private AnnotatedTypes() {}

    /** Returns the types of a package that have the annotation, including nested types. */
    static List<TypeElement> of(PackageElement apiPackage, String annotation) {
        return all(apiPackage)
                .filter(type -> Annotations.find(type, annotation).isPresent())
                .toList();
    }

    /** Returns all types of a package, including nested types. */
    static Stream<TypeElement> all(PackageElement apiPackage) {
        return withNested(apiPackage.getEnclosedElements());
    }

    /** Returns the methods of a type with {@code @Member}, in source order. */
    static List<ExecutableElement> members(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
                .filter(method -> Annotations.find(method, KnownTypes.MEMBER).isPresent())
                .toList();
    }

    private static Stream<TypeElement> withNested(List<? extends Element> elements) {
        return ElementFilter.typesIn(elements).stream()
                .flatMap(type -> Stream.concat(Stream.of(type), withNested(type.getEnclosedElements())));
    }
}
