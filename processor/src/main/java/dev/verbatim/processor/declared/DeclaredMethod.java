package dev.verbatim.processor.declared;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The method of a handler.
 *
 * @param name its name
 * @param parameters its parameters, in order
 * @param returnType its return type
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

    /** Returns whether the method answers later: it returns a {@code CompletionStage}. */
    public boolean answersLater() {
        return returnType instanceof ParameterizedTypeName type && STAGES.contains(type.rawType());
    }

    /** Returns the type of the answer: the return type, or the type that its stage completes with. */
    public TypeName result() {
        if (!answersLater()) {
            return returnType;
        }
        TypeName result = ((ParameterizedTypeName) returnType).typeArguments().get(0);
        return result.equals(ClassName.get(Void.class)) ? TypeName.VOID : result;
    }
}
