package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The interface that handles an operation.
 *
 * @param type the interface
 * @param method the name of its method
 * @param arguments the arguments of the call
 * @param answersLater whether the method returns a stage
 * @param throwsAnything whether the method declares a checked exception other than {@code OperationException}
 */
public record HandlerModel(
        ClassName type, String method, List<Argument> arguments, boolean answersLater, boolean throwsAnything) {
    /** Copies the arguments. */
    public HandlerModel {
        arguments = List.copyOf(arguments);
    }
}
