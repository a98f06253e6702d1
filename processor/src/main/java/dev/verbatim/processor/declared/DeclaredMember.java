package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A {@code @Member}.
 *
 * @param path the member's path in the message, as written
 * @param as what Java is to call the member
 * @param type the type that the member is to have; empty for an annotation of the interface itself
 * @param converter what {@code @ConvertWith} names
 * @param subject where findings about it are shown
 */
public record DeclaredMember(
        String path,
        Optional<String> as,
        Optional<TypeName> type,
        Optional<DeclaredConverter> converter,
        Subject subject) {}
