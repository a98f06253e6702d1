package dev.verbatim.processor.javac;

import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredDeviation;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.DeclaredParameter;
import dev.verbatim.processor.declared.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the types with {@code @Operation}. */
final class OperationReader {
    private final Elements elements;
    private final Types types;
    private final TypeReader typeReader;
    private final RuleReader ruleReader;
    private final UsableClasses classes;
    private final ValueReader valueReader;
    private final MemberReader memberReader;
    private final ApiAnnotations api;

    /**
     * Creates a reader.
     *
     * @param api the annotations of the package
     */
    OperationReader(
            Elements elements,
            Types types,
            TypeReader typeReader,
            UsableClasses classes,
            ValueReader valueReader,
            ApiAnnotations api) {
        this.api = api;
        this.memberReader = new MemberReader(typeReader, valueReader);
        this.elements = elements;
        this.types = types;
        this.typeReader = typeReader;
        this.classes = classes;
        this.ruleReader = new RuleReader(typeReader, classes);
        this.valueReader = valueReader;
    }

    DeclaredOperation read(TypeElement type, AnnotationMirror annotation) {
        String operation = Annotations.text(annotation, "value");
        String as = Annotations.text(annotation, "as");
        String page = Annotations.text(annotation, "page");
        if (Stream.of(operation, as, page).anyMatch(Annotations::isUnresolved)) {
            typeReader.isMissing("a constant in @Operation of " + type.getQualifiedName());
        }
        String sentBy = Annotations.constant(annotation, "sentBy");
        Subject subject = Subject.operation(type.getQualifiedName().toString());
        typeReader.use(type, type);
        abstractMethods(type).forEach(method -> typeReader.use(method, type));
        return new DeclaredOperation(
                ClassName.get(type),
                unusable(type),
                operation,
                Optional.of(as).filter(name -> !name.isEmpty()),
                Optional.of(page).filter(path -> !path.isEmpty()),
                api.dispatcher().isEmpty() || sentBy.equals(api.side()),
                api.isOfClient(sentBy),
                methods(type),
                ruleReader.read(type),
                memberReader.named(type, subject),
                deviations(type),
                subject);
    }

    private Optional<String> unusable(TypeElement type) {
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of("is not an interface; make it one");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters; remove the type parameters");
        }
        if (!classes.isVisible(type)) {
            return Optional.of("is private, so generated code cannot access it; remove private");
        }
        return abstractMethods(type)
                .flatMap(method -> unusable(type, method).stream())
                .findFirst();
    }

    private Optional<String> unusable(TypeElement type, ExecutableElement method) {
        if (!method.getTypeParameters().isEmpty()) {
            return Optional.of("has a method with type parameters; remove the type parameters");
        }
        ExecutableType signature = signature(type, method);
        Optional<String> hidden = Stream.concat(
                        Stream.of(signature.getReturnType()), signature.getParameterTypes().stream())
                .flatMap(classes::hidden)
                .findFirst()
                .map(name -> "has a method with the type " + name
                        + ", which generated code cannot access; make it visible in the package");
        return hidden.or(() -> thrown(method, signature)
                .filter(thrown -> classes.isChecked(thrown) && !isException(thrown))
                .findFirst()
                .map(thrown -> "has a method that throws "
                        + MoreTypes.asTypeElement(thrown).getSimpleName()
                        + ", which a dispatcher cannot handle; let it throw Exception or a subclass"));
    }

    /** Returns the methods that a lambda would implement: all abstract ones except those of {@code Object} (JLS 9.8). */
    private Stream<ExecutableElement> abstractMethods(TypeElement type) {
        return MoreElements.getLocalAndInheritedMethods(type, types, elements).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> !isOfObject(method));
    }

    private boolean isOfObject(ExecutableElement method) {
        List<TypeName> parameters = method.getParameters().stream()
                .map(parameter -> typeReader.name(parameter.asType()))
                .toList();
        return switch (method.getSimpleName().toString()) {
            case "equals" -> parameters.equals(List.of(ClassName.OBJECT));
            case "hashCode", "toString" -> parameters.isEmpty();
            default -> false;
        };
    }

    private List<DeclaredMethod> methods(TypeElement type) {
        return abstractMethods(type).map(method -> method(type, method)).toList();
    }

    private DeclaredMethod method(TypeElement type, ExecutableElement method) {
        ExecutableType signature = signature(type, method);
        List<DeclaredParameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            parameters.add(parameter(
                    method.getParameters().get(i), signature.getParameterTypes().get(i)));
        }
        valueReader.collect(signature.getReturnType());
        return new DeclaredMethod(
                method.getSimpleName().toString(),
                parameters,
                typeReader.name(signature.getReturnType()),
                thrown(method, signature).anyMatch(this::isOtherChecked));
    }

    /** Returns what a method may throw. kapt's stubs of Kotlin have no throws clause, but the annotation that makes one in class files. */
    private static Stream<TypeMirror> thrown(ExecutableElement method, ExecutableType signature) {
        Stream<TypeMirror> declared = Annotations.find(method, KnownTypes.KOTLIN_THROWS).stream()
                .flatMap(throwing ->
                        AnnotationValues.getTypeMirrors(Annotations.value(throwing, "exceptionClasses")).stream());
        return Stream.concat(signature.getThrownTypes().stream(), declared);
    }

    /** Returns the signature of a method in a type: that of an inherited method may mention type parameters of its own interface. */
    private ExecutableType signature(TypeElement type, ExecutableElement method) {
        return MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
    }

    private DeclaredParameter parameter(VariableElement parameter, TypeMirror type) {
        valueReader.collect(type);
        return new DeclaredParameter(
                parameter.getSimpleName().toString(),
                typeReader.taken(type),
                typeReader.withSupertypes(type),
                Annotations.text(parameter, KnownTypes.PARAM, "value"),
                Annotations.text(parameter, KnownTypes.REFERENCE, "value"),
                valueReader.converter(parameter));
    }

    private boolean isOtherChecked(TypeMirror thrown) {
        return classes.isChecked(thrown) && !typeReader.withSupertypes(thrown).contains(KnownTypes.OPERATION_EXCEPTION);
    }

    private boolean isException(TypeMirror thrown) {
        return typeReader.withSupertypes(thrown).contains(TypeName.get(Exception.class));
    }

    private static List<DeclaredDeviation> deviations(TypeElement type) {
        List<DeclaredDeviation> deviations = new ArrayList<>();
        for (AnnotationMirror mirror : Annotations.all(type, KnownTypes.DEVIATION, KnownTypes.DEVIATIONS)) {
            Subject subject =
                    new Subject(type.getQualifiedName().toString(), Subject.Place.DEVIATION, deviations.size());
            deviations.add(new DeclaredDeviation(
                    Annotations.text(mirror, "rule"), Annotations.text(mirror, "reason"), subject));
        }
        return deviations;
    }
}
