package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

/**
 * The class that {@code @Available} names.
 *
 * @param type the class
 * @param resource the type of the resources that the rule checks
 * @param problem why it cannot be used, as the end of a sentence that begins with its name
 */
public record DeclaredRule(ClassName type, Optional<TypeName> resource, Optional<String> problem) {}
