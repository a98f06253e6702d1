package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;

/**
 * A method with {@code @Member}.
 *
 * @param path the member's path below {@code data}, as written
 * @param type the type that the member is to have
 * @param subject where findings about it are shown
 */
public record DeclaredMember(String path, TypeName type, Subject subject) {}
