package dev.verbatim.processor.model;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.verbatim.processor.declared.DeclaredRule;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Reads which class says when an operation is available, and whether it can be used from the API's package. */
final class RuleReader {
    private final Types types;
    private final TypeReader typeReader;
    private final String packageName;

    RuleReader(Types types, TypeReader typeReader, String packageName) {
        this.types = types;
        this.typeReader = typeReader;
        this.packageName = packageName;
    }

    /** What {@code @Available} says on a type; empty where it is absent, or names a class that does not exist. */
    Optional<DeclaredRule> read(Element annotated) {
        return Annotations.find(annotated, KnownTypes.AVAILABLE).flatMap(this::read);
    }

    private Optional<DeclaredRule> read(AnnotationMirror available) {
        if (!(Annotations.value(available, "value").getValue() instanceof TypeMirror type)) {
            typeReader.isMissing("the class in @Available");
            return Optional.empty();
        }
        if (type.getKind() != TypeKind.DECLARED) {
            typeReader.name(type);
            return Optional.of(new DeclaredRule(ClassName.OBJECT, Optional.empty(), Optional.of("is no class")));
        }
        TypeElement rule = MoreTypes.asTypeElement(type);
        Optional<TypeName> resource = resource(rule.asType());
        return Optional.of(new DeclaredRule(ClassName.get(rule), resource, problem(rule, resource)));
    }

    private Optional<TypeName> resource(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            typeReader.name(type);
            return Optional.empty();
        }
        DeclaredType declared = MoreTypes.asDeclared(type);
        if (MoreTypes.asTypeElement(declared).getQualifiedName().contentEquals(KnownTypes.CAPABILITY_RULE)) {
            return declared.getTypeArguments().stream().findFirst().map(typeReader::name);
        }
        return types.directSupertypes(type).stream()
                .flatMap(supertype -> resource(supertype).stream())
                .findFirst();
    }

    private Optional<String> problem(TypeElement rule, Optional<TypeName> resource) {
        if (resource.isEmpty()) {
            return Optional.of("does not implement CapabilityRule with a resource type");
        }
        if (!rule.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        boolean inner = rule.getNestingKind() == NestingKind.MEMBER
                && !rule.getModifiers().contains(Modifier.STATIC);
        if (rule.getKind() != ElementKind.CLASS && rule.getKind() != ElementKind.RECORD
                || rule.getModifiers().contains(Modifier.ABSTRACT)
                || inner) {
            return Optional.of("is not a class of which there can be an instance by itself");
        }
        boolean creatable = ElementFilter.constructorsIn(rule.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .anyMatch(this::isVisible);
        return creatable && isVisible(rule)
                ? Optional.empty()
                : Optional.of("has no constructor without parameters that is visible from " + packageName);
    }

    private boolean isVisible(Element element) {
        Visibility visibility = Visibility.effectiveVisibilityOfElement(element);
        return visibility == Visibility.PUBLIC
                || visibility != Visibility.PRIVATE
                        && MoreElements.getPackage(element).getQualifiedName().contentEquals(packageName);
    }
}
