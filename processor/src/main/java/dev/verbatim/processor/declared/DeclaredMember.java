package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * A method with {@code @Member}.
 *
 * @param path the member's path below {@code data}, as written
 * @param type the type that the member is to have
 * @param converter what {@code @ConvertWith} names
 * @param subject where findings about it are shown
 */
public record DeclaredMember(String path, TypeName type, Optional<DeclaredConverter> converter, Subject subject) {}
