package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.Optional;
import java.util.Set;

/**
 * A parameter of a handler's method.
 *
 * @param name its name
 * @param type its type
 * @param supertypes the type itself and all its supertypes
 * @param documented the name that {@code @Param} gives
 * @param reference the name that {@code @Reference} gives
 * @param converter what {@code @ConvertWith} names
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
