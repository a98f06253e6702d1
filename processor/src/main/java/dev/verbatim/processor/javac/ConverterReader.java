package dev.verbatim.processor.javac;

import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredConverter;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads which class makes the values of a type, and whether it can be used from the API's package. */
final class ConverterReader {
    private final TypeReader typeReader;
    private final UsableClasses classes;

    ConverterReader(TypeReader typeReader, UsableClasses classes) {
        this.typeReader = typeReader;
        this.classes = classes;
    }

    /** Returns the converter in {@code @ConvertWith} of an element; empty if it is absent or names a class that does not exist. */
    Optional<DeclaredConverter> read(Element annotated) {
        return Annotations.find(annotated, KnownTypes.CONVERT_WITH).flatMap(this::read);
    }

    private Optional<DeclaredConverter> read(AnnotationMirror convert) {
        if (!(Annotations.value(convert, "value").getValue() instanceof TypeMirror type)) {
            typeReader.isMissing("the class in @ConvertWith");
            return Optional.empty();
        }
        if (type.getKind() != TypeKind.DECLARED) {
            typeReader.name(type);
            return Optional.of(unusable(ClassName.OBJECT, "is not a class"));
        }
        TypeElement converter = MoreTypes.asTypeElement(type);
        typeReader.use(converter, converter);
        ClassName name = ClassName.get(converter);
        List<TypeName> arguments = classes.arguments(converter.asType(), KnownTypes.CONVERTER).stream()
                .map(typeReader::name)
                .toList();
        if (arguments.isEmpty()) {
            return Optional.of(unusable(name, "does not implement Converter with two types"));
        }
        return Optional.of(new DeclaredConverter(
                name, Optional.of(arguments.get(0)), Optional.of(arguments.get(1)), classes.problem(converter)));
    }

    private static DeclaredConverter unusable(ClassName name, String problem) {
        return new DeclaredConverter(name, Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
