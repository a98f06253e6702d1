package dev.verbatim.processor.bind;

import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.naming.Nameless;
import java.util.List;

/**
 * The Java that a page asks for.
 *
 * @param method the method that handles the operation, without a modifier
 * @param request what {@code @Member} has to say of the request besides
 * @param response what {@code @Member} has to say of the response
 */
public record ProposedHandler(MethodSpec method, List<Nameless.Choice> request, List<Nameless.Choice> response) {
    /** Copies the lists. */
    public ProposedHandler {
        request = List.copyOf(request);
        response = List.copyOf(response);
    }

    /** The same with another method. */
    public ProposedHandler withMethod(MethodSpec other) {
        return new ProposedHandler(other, request, response);
    }
}
