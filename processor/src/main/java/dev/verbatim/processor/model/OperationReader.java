package dev.verbatim.processor.model;

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

    OperationReader(
            Elements elements, Types types, TypeReader typeReader, UsableClasses classes, ValueReader valueReader) {
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
        return new DeclaredOperation(
                ClassName.get(type),
                unusable(type),
                operation,
                Optional.of(as).filter(name -> !name.isEmpty()),
                page.isEmpty() ? operation + ".md" : page,
                methods(type),
                ruleReader.read(type),
                memberReader.named(
                        type, Subject.operation(type.getQualifiedName().toString())),
                deviations(type));
    }

    private Optional<String> unusable(TypeElement type) {
        if (type.getKind() != ElementKind.INTERFACE) {
            return Optional.of("is no interface");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        if (!classes.isVisible(type)) {
            return Optional.of("is private, so generated code cannot name it");
        }
        return abstractMethods(type)
                        .anyMatch(method -> !method.getTypeParameters().isEmpty())
                ? Optional.of("has a method with type parameters")
                : Optional.empty();
    }

    private Stream<ExecutableElement> abstractMethods(TypeElement type) {
        return MoreElements.getLocalAndInheritedMethods(type, types, elements).stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT));
    }

    private List<DeclaredMethod> methods(TypeElement type) {
        return abstractMethods(type).map(method -> method(type, method)).toList();
    }

    private DeclaredMethod method(TypeElement type, ExecutableElement method) {
        // An inherited method may have type parameters of its own interface in its signature.
        ExecutableType signature =
                MoreTypes.asExecutable(types.asMemberOf(MoreTypes.asDeclared(type.asType()), method));
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
                signature.getThrownTypes().stream().anyMatch(this::isOtherChecked));
    }

    private DeclaredParameter parameter(VariableElement parameter, TypeMirror type) {
        valueReader.collect(type);
        return new DeclaredParameter(
                parameter.getSimpleName().toString(),
                typeReader.name(type),
                typeReader.withSupertypes(type),
                Annotations.text(parameter, KnownTypes.PARAM, "value"),
                Annotations.text(parameter, KnownTypes.REFERENCE, "value"),
                valueReader.converter(parameter));
    }

    private boolean isOtherChecked(TypeMirror thrown) {
        return typeReader.withSupertypes(thrown).stream()
                .noneMatch(type -> type.equals(KnownTypes.OPERATION_EXCEPTION)
                        || type.equals(TypeName.get(RuntimeException.class))
                        || type.equals(TypeName.get(Error.class)));
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
