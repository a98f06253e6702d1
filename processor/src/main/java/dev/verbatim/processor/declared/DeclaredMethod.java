package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

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
    private static final Set<ClassName> STAGES =
            Set.of(ClassName.get(CompletionStage.class), ClassName.get(CompletableFuture.class));

    /** Copies the parameters. */
    public DeclaredMethod {
        parameters = List.copyOf(parameters);
    }

    /** Whether it answers later: returns a stage of what it answers. */
    public boolean answersLater() {
        return returnType instanceof ParameterizedTypeName type && STAGES.contains(type.rawType());
    }

    /** What it answers, at once or later. */
    public TypeName result() {
        if (!answersLater()) {
            return returnType;
        }
        TypeName result = ((ParameterizedTypeName) returnType).typeArguments().get(0);
        return result.equals(ClassName.get(Void.class)) ? TypeName.VOID : result;
    }
}
