package dev.verbatim.processor.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredConverter;
import dev.verbatim.processor.declared.DeclaredValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads the user's own types in an API's signatures: enums, records and types with a converter. */
final class ValueReader {
    private final TypeReader typeReader;
    private final UsableClasses classes;
    private final ConverterReader converters;
    private final Map<TypeName, DeclaredValue> values = new HashMap<>();

    ValueReader(TypeReader typeReader, UsableClasses classes) {
        this.typeReader = typeReader;
        this.classes = classes;
        this.converters = new ConverterReader(typeReader, classes);
    }

    /** Returns the types read so far. */
    Map<TypeName, DeclaredValue> values() {
        return values;
    }

    /** Returns the converter in {@code @ConvertWith} of an element. */
    Optional<DeclaredConverter> converter(Element annotated) {
        return converters.read(annotated);
    }

    /** Reads a type, its type arguments and, for records, the types of the components. */
    void collect(TypeMirror type) {
        if (type.getKind() == TypeKind.WILDCARD && MoreTypes.asWildcard(type).getExtendsBound() != null) {
            collect(MoreTypes.asWildcard(type).getExtendsBound());
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return;
        }
        MoreTypes.asDeclared(type).getTypeArguments().forEach(this::collect);
        TypeElement element = MoreTypes.asTypeElement(type);
        ClassName name = ClassName.get(element);
        if (!values.containsKey(name) && !isGenerated(element)) {
            value(element).ifPresent(value -> {
                values.put(name, value);
                if (value instanceof DeclaredValue.Structure) {
                    components(element).forEach(component -> collect(component.asType()));
                }
            });
        }
    }

    private Optional<DeclaredValue> value(TypeElement type) {
        Optional<DeclaredConverter> converter = converter(type);
        boolean isPlain = type.getTypeParameters().isEmpty()
                && (type.getKind() == ElementKind.ENUM || type.getKind() == ElementKind.RECORD);
        if (converter.isEmpty() && !isPlain) {
            return Optional.empty();
        }
        if (!classes.isVisible(type)) {
            return Optional.of(new DeclaredValue.Unusable("is not visible from the package of the API"));
        }
        return Optional.of(converter
                .<DeclaredValue>map(DeclaredValue.Converted::new)
                .orElseGet(() -> type.getKind() == ElementKind.ENUM ? enumeration(type) : structure(type)));
    }

    private static DeclaredValue enumeration(TypeElement type) {
        return new DeclaredValue.Enumeration(ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> new DeclaredValue.Constant(
                        constant.getSimpleName().toString(),
                        Annotations.text(constant, KnownTypes.WIRE_NAME, "value"),
                        Annotations.find(constant, KnownTypes.UNKNOWN_VALUE).isPresent()))
                .toList());
    }

    private DeclaredValue structure(TypeElement type) {
        return new DeclaredValue.Structure(components(type).stream()
                .map(component -> new DeclaredValue.Component(
                        component.getSimpleName().toString(),
                        Annotations.text(component, KnownTypes.PARAM, "value"),
                        typeReader.name(component.asType()),
                        converter(component)))
                .toList());
    }

    private static List<? extends RecordComponentElement> components(TypeElement type) {
        return ElementFilter.recordComponentsIn(type.getEnclosedElements());
    }

    /** Returns whether an earlier compilation has generated a type, so that the pages define what it holds. */
    private static boolean isGenerated(TypeElement type) {
        Element outermost = type;
        for (Element around = type.getEnclosingElement();
                around != null && MoreElements.isType(around);
                around = around.getEnclosingElement()) {
            outermost = around;
        }
        return Annotations.find(outermost, KnownTypes.VERBATIM_GENERATED).isPresent();
    }
}
