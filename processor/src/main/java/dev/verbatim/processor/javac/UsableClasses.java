package dev.verbatim.processor.javac;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Checks the classes named in annotations: generated code creates one instance of each. */
final class UsableClasses {
    private static final Set<TypeName> UNCHECKED =
            Set.of(TypeName.get(RuntimeException.class), TypeName.get(Error.class));

    private final Types types;
    private final TypeReader typeReader;
    private final String packageName;

    UsableClasses(Types types, TypeReader typeReader, String packageName) {
        this.types = types;
        this.typeReader = typeReader;
        this.packageName = packageName;
    }

    /** Returns the type arguments with which a type implements an interface; empty if it does not, or has none. */
    List<? extends TypeMirror> arguments(TypeMirror type, String implemented) {
        if (type.getKind() != TypeKind.DECLARED) {
            typeReader.name(type);
            return List.of();
        }
        DeclaredType declared = MoreTypes.asDeclared(type);
        if (MoreTypes.asTypeElement(declared).getQualifiedName().contentEquals(implemented)) {
            return declared.getTypeArguments();
        }
        return types.directSupertypes(type).stream()
                .<List<? extends TypeMirror>>map(supertype -> arguments(supertype, implemented))
                .filter(arguments -> !arguments.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns why generated code cannot create an instance of a class, as the end of a sentence that begins with the class. */
    Optional<String> problem(TypeElement type) {
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
            return Optional.of("is not a class; name a class that implements it");
        }
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters; remove the type parameters");
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return Optional.of("is abstract; name a concrete class");
        }
        if (type.getNestingKind() == NestingKind.MEMBER && !type.getModifiers().contains(Modifier.STATIC)) {
            return Optional.of("is an inner class, which needs an instance of its outer class; make it static");
        }
        if (!isVisible(type)) {
            return Optional.of("is not visible from " + packageName + "; " + opening(type));
        }
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst()
                .map(this::problem)
                .orElse(Optional.of("has no constructor without parameters; add one"));
    }

    private Optional<String> problem(ExecutableElement constructor) {
        if (!isVisible(constructor)) {
            return Optional.of(
                    "has a constructor that is not visible from " + packageName + "; " + opening(constructor));
        }
        return constructor.getThrownTypes().stream()
                .filter(this::isChecked)
                .findFirst()
                .map(thrown -> "has a constructor that throws "
                        + MoreTypes.asTypeElement(thrown).getSimpleName() + "; catch it there");
    }

    private String opening(Element element) {
        return MoreElements.getPackage(element).getQualifiedName().contentEquals(packageName)
                ? "remove private"
                : "make it public";
    }

    /** Returns whether a method that does not catch an exception must declare it (JLS 11.1.1). */
    boolean isChecked(TypeMirror thrown) {
        return typeReader.withSupertypes(thrown).stream().noneMatch(UNCHECKED::contains);
    }

    /** Returns the names of the classes in a type that the package of the API cannot access. */
    Stream<String> hidden(TypeMirror type) {
        if (type.getKind() == TypeKind.ARRAY) {
            return hidden(MoreTypes.asArray(type).getComponentType());
        }
        if (type.getKind() != TypeKind.DECLARED) {
            return Stream.of();
        }
        TypeElement element = MoreTypes.asTypeElement(type);
        Stream<String> inside =
                MoreTypes.asDeclared(type).getTypeArguments().stream().flatMap(this::hidden);
        return isVisible(element)
                ? inside
                : Stream.concat(Stream.of(element.getSimpleName().toString()), inside);
    }

    /** Returns whether the package of the API can access an element. */
    boolean isVisible(Element element) {
        Visibility visibility = Visibility.effectiveVisibilityOfElement(element);
        return visibility == Visibility.PUBLIC
                || visibility != Visibility.PRIVATE
                        && MoreElements.getPackage(element).getQualifiedName().contentEquals(packageName);
    }
}
