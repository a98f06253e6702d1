package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * The interface that handles an operation.
 *
 * @param type the interface
 * @param method the name of its method
 * @param arguments what the method is called with
 * @param answersLater whether the method returns a stage of what it answers
 * @param throwsAnything whether the method declares a checked exception other than the runtime's
 */
public record HandlerModel(
        ClassName type, String method, List<Argument> arguments, boolean answersLater, boolean throwsAnything) {
    /** Copies the arguments. */
    public HandlerModel {
        arguments = List.copyOf(arguments);
    }
}
