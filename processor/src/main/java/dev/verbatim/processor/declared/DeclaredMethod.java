package dev.verbatim.processor.declared;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A handler's method.
 *
 * @param name its name
 * @param parameters its parameters in order
 * @param returnType what it returns
 * @param throwsAnything whether it declares a checked exception other than the runtime's {@code OperationException}
 */
public record DeclaredMethod(
        String name, List<DeclaredParameter> parameters, TypeName returnType, boolean throwsAnything) {
    /** Copies the parameters. */
    public DeclaredMethod {
        parameters = List.copyOf(parameters);
    }
}
