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
import javax.lang.model.util.SimpleTypeVisitor14;
import javax.lang.model.util.Types;

/**
 * Names the types of a package's signatures. A type that does not exist is one that is generated from the pages, and then its
 * name is known, or one that somebody else has yet to generate, and then the package has to wait.
 */
final class TypeReader {
    private final Types types;
    private final String packageName;
    private final Set<String> generated;
    private final SortedSet<String> missing = new TreeSet<>();
    private final SortedMap<String, String> deprecated = new TreeMap<>();

    /**
     * A reader for one package.
     *
     * @param generated the simple names of the types that are generated into the package
     */
    TypeReader(Types types, String packageName, Set<String> generated) {
        this.types = types;
        this.packageName = packageName;
        this.generated = Set.copyOf(generated);
    }

    /** The types that do not exist, among all that were read so far. */
    SortedSet<String> missing() {
        return missing;
    }

    /** A type's name, without its annotations. */
    TypeName name(TypeMirror type) {
        return type.accept(new Namer(), null);
    }

    /** A type and all its supertypes. */
    Set<TypeName> withSupertypes(TypeMirror type) {
        Set<TypeName> names = new LinkedHashSet<>();
        collect(type, names);
        return names;
    }

    /** The simple names of the types read so far whose mention compilers warn of, with the name of that warning. */
    SortedMap<String, String> deprecated() {
        return deprecated;
    }

    /** Looks whether an element is deprecated of which generated code makes use by naming a type. */
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

    /** Says that a name in an annotation is of something that does not exist. */
    void isMissing(String name) {
        missing.add(name);
    }

    private void collect(TypeMirror type, Set<TypeName> names) {
        boolean isNew = names.add(name(type));
        // The kind decides: javac's own classes implement several of the interfaces at once.
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
        missing.add(name);
        return ClassName.get("", "Missing");
    }

    private final class Namer extends SimpleTypeVisitor14<TypeName, Void> {
        @Override
        public TypeName visitError(ErrorType type, Void none) {
            TypeElement element = MoreElements.asType(type.asElement());
            if (element.asType().getKind() == TypeKind.DECLARED) {
                // For ecj a list of what does not exist yet does not exist itself.
                return declared(type, element);
            }
            return nameOfMissing(element.getQualifiedName().toString());
        }

        @Override
        public TypeName visitDeclared(DeclaredType type, Void none) {
            return declared(type, MoreElements.asType(type.asElement()));
        }

        private TypeName declared(DeclaredType type, TypeElement element) {
            use(element, element);
            ClassName name = ClassName.get(element);
            List<TypeName> arguments =
                    type.getTypeArguments().stream().map(TypeReader.this::name).toList();
            return arguments.isEmpty() ? name : ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
        }

        @Override
        public TypeName visitArray(ArrayType type, Void none) {
            return ArrayTypeName.of(name(type.getComponentType()));
        }

        @Override
        protected TypeName defaultAction(TypeMirror type, Void none) {
            return TypeName.get(type);
        }
    }
}
