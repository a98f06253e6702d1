package dev.verbatim.processor.javac;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

/**
 * Reads the names of the types in a package's signatures. A type that does not exist is either generated from the pages, so that
 * its name is known, or another processor has yet to generate it, and the package has to wait.
 */
final class TypeReader {
    /** What javac calls a missing type with type arguments. */
    private static final String NAMELESS = "<any>";

    private static final String KAPT_PLACEHOLDER = "error.NonExistentClass";

    private final Types types;
    private final String packageName;
    private final Set<String> generated;
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedMap<String, String> deprecated = new TreeMap<>();

    /**
     * Creates a reader for one package.
     *
     * @param generated the simple names of the types that are generated into the package
     */
    TypeReader(Types types, String packageName, Set<String> generated) {
        this.types = types;
        this.packageName = packageName;
        this.generated = Set.copyOf(generated);
    }

    /** Returns the names of the types read so far that do not exist. */
    SortedSet<String> missing() {
        return missing;
    }

    /** Returns a type's name, without its annotations. */
    TypeName name(TypeMirror type) {
        return type.accept(new Namer(false), null);
    }

    /**
     * Returns the name of a parameter's type. A {@code List<? extends Robot>}, which is what Kotlin makes of its {@code List<Robot>},
     * takes every {@code List<Robot>}, and so has its name.
     */
    TypeName taken(TypeMirror type) {
        return type.accept(new Namer(true), null);
    }

    /** Returns the names of a type and all its supertypes. */
    Set<TypeName> withSupertypes(TypeMirror type) {
        Set<TypeName> names = new LinkedHashSet<>();
        collect(type, names);
        return names;
    }

    /** Returns the simple names of the deprecated types read so far, each with the name of the warning: deprecation or removal. */
    SortedMap<String, String> deprecated() {
        return deprecated;
    }

    /** Records whether an element that generated code uses is deprecated, under the name of a type. */
    void use(Element element, TypeElement type) {
        Annotations.find(element, KnownTypes.DEPRECATED).ifPresent(annotation -> {
            boolean forRemoval = Boolean.TRUE.equals(
                    Annotations.value(annotation, "forRemoval").getValue());
            deprecated.merge(
                    type.getSimpleName().toString(),
                    forRemoval ? "removal" : "deprecation",
                    (one, other) -> one.equals(other) ? one : other);
        });
    }

    /** Records that an annotation names something that does not exist. */
    void isMissing(String name) {
        missing.add(name);
    }

    private void collect(TypeMirror type, Set<TypeName> names) {
        boolean isNew = names.add(name(type));
        // Test the kind, because a class of javac implements several of these interfaces.
        if (isNew && type.getKind() == TypeKind.DECLARED) {
            types.directSupertypes(type).forEach(supertype -> collect(supertype, names));
        }
    }

    private ClassName nameOfMissing(String name) {
        String local = name.startsWith(packageName + ".") ? name.substring(packageName.length() + 1) : name;
        List<String> parts = List.of(local.split("\\."));
        if (generated.contains(parts.get(0))) {
            return ClassName.get(
                    packageName, parts.get(0), parts.subList(1, parts.size()).toArray(String[]::new));
        }
        missing.add(name.equals(NAMELESS) ? "a type with type arguments, which the compiler's own error names" : name);
        return ClassName.get("", "Missing");
    }

    private final class Namer extends SimpleTypeVisitor14<TypeName, Void> {
        private final boolean isTaken;

        Namer(boolean isTaken) {
            this.isTaken = isTaken;
        }

        @Override
        public TypeName visitError(ErrorType type, Void none) {
            TypeElement element = MoreElements.asType(type.asElement());
            if (element.asType().getKind() == TypeKind.DECLARED) {
                // For ecj, a list of a missing type is itself missing.
                return declared(type, element);
            }
            return nameOfMissing(element.getQualifiedName().toString());
        }

        @Override
        public TypeName visitDeclared(DeclaredType type, Void none) {
            TypeElement element = MoreElements.asType(type.asElement());
            if (element.getQualifiedName().contentEquals(KAPT_PLACEHOLDER)) {
                missing.add(
                        KAPT_PLACEHOLDER
                                + " (kapt's name for a type that it does not find, such as a generated one; set correctErrorTypes for kapt)");
                return ClassName.get("", "Missing");
            }
            return declared(type, element);
        }

        private TypeName declared(DeclaredType type, TypeElement element) {
            use(element, element);
            ClassName name = ClassName.get(element);
            List<TypeName> arguments =
                    type.getTypeArguments().stream().map(this::visit).toList();
            return arguments.isEmpty() ? name : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
        }

        @Override
        public TypeName visitArray(ArrayType type, Void none) {
            return ArrayTypeName.of(visit(type.getComponentType()));
        }

        @Override
        public TypeName visitWildcard(WildcardType type, Void none) {
            return isTaken && type.getExtendsBound() != null
                    ? visit(type.getExtendsBound())
                    : super.visitWildcard(type, null);
        }

        @Override
        protected TypeName defaultAction(TypeMirror type, Void none) {
            return TypeName.get(type);
        }
    }
}
