package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * The class that {@code @ConvertWith} names.
 *
 * @param type the class
 * @param json the type in messages; present if there is no problem
 * @param value the Java type; present if there is no problem
 * @param problem why it cannot be used, as the end of a sentence that begins with its name
 */
public record DeclaredConverter(
        ClassName type, Optional<TypeName> json, Optional<TypeName> value, Optional<String> problem) {}
