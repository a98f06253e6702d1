package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter of the method of a handler.
 *
 * @param name its name
 * @param type its type
 * @param supertypes the type itself and all its supertypes
 * @param documented the name in {@code @Param}
 * @param reference the name in {@code @Reference}
 * @param converter the class in {@code @ConvertWith}
 */
public record DeclaredParameter(
        String name,
        TypeName type,
        Set<TypeName> supertypes,
        Optional<String> documented,
        Optional<String> reference,
        Optional<DeclaredConverter> converter) {
    /** Copies the supertypes. */
    public DeclaredParameter {
        supertypes = Set.copyOf(supertypes);
    }
}
