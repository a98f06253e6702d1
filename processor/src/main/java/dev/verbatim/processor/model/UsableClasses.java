package dev.verbatim.processor.model;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.auto.common.Visibility;
import java.util.List;
import java.util.Optional;
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

/** Judges the classes that annotations name, of which generated code makes one instance each. */
final class UsableClasses {
    private final Types types;
    private final TypeReader typeReader;
    private final String packageName;

    UsableClasses(Types types, TypeReader typeReader, String packageName) {
        this.types = types;
        this.typeReader = typeReader;
        this.packageName = packageName;
    }

    /** The type arguments with which a type implements an interface; none if it does not, or without any. */
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

    /** Why generated code cannot make an instance of a class, as the end of a sentence that begins with the class. */
    Optional<String> problem(TypeElement type) {
        if (!type.getTypeParameters().isEmpty()) {
            return Optional.of("has type parameters");
        }
        boolean inner = type.getNestingKind() == NestingKind.MEMBER
                && !type.getModifiers().contains(Modifier.STATIC);
        if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD
                || type.getModifiers().contains(Modifier.ABSTRACT)
                || inner) {
            return Optional.of("is not a class of which there can be an instance by itself");
        }
        boolean creatable = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .anyMatch(this::isVisible);
        return creatable && isVisible(type)
                ? Optional.empty()
                : Optional.of("has no constructor without parameters that is visible from " + packageName);
    }

    /** Whether the package of the API can name an element. */
    boolean isVisible(Element element) {
        Visibility visibility = Visibility.effectiveVisibilityOfElement(element);
        return visibility == Visibility.PUBLIC
                || visibility != Visibility.PRIVATE
                        && MoreElements.getPackage(element).getQualifiedName().contentEquals(packageName);
    }
}
