package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.stream.Collectors;

/** Writes types as a source of a package without imports must write them. */
public final class TypeText {
    private final String packageName;

    /** Creates the writer for sources of a package. */
    public TypeText(String packageName) {
        this.packageName = packageName;
    }

    /** Returns the text of a type: its simple name if that is enough, or else its qualified name. */
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
