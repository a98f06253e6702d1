package dev.verbatim.processor.bind;

import com.palantir.javapoet.MethodSpec;
import dev.verbatim.processor.naming.UnnamedMember;
import java.util.List;

/**
 * The Java code proposed for a page.
 *
 * @param method the method that handles the operation, without a modifier
 * @param request the {@code @Member} annotations that the request needs
 * @param response the {@code @Member} annotations that the response needs
 */
public record ProposedHandler(
        MethodSpec method, List<UnnamedMember.Choice> request, List<UnnamedMember.Choice> response) {
    /** Copies the lists. */
    public ProposedHandler {
        request = List.copyOf(request);
        response = List.copyOf(response);
    }

    /** Returns the same proposal with another method. */
    public ProposedHandler withMethod(MethodSpec other) {
        return new ProposedHandler(other, request, response);
    }
}
