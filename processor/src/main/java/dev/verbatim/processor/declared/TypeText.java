package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;

/** Names types as a package's own sources do that import nothing. */
public final class TypeText {
    private final String packageName;

    /** Text for the sources of a package. */
    public TypeText(String packageName) {
        this.packageName = packageName;
    }

    /** A type: by its simple name where that is enough. */
    public String of(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            String arguments =
                    generic.typeArguments().stream().map(this::of).collect(Collectors.joining(", ", "<", ">"));
            return of(generic.rawType()) + arguments;
        }
        if (type instanceof ClassName name) {
            boolean visible =
                    name.packageName().equals(packageName) || name.packageName().equals("java.lang");
            return visible ? String.join(".", name.simpleNames()) : name.canonicalName();
        }
        return type.toString();
    }
}
