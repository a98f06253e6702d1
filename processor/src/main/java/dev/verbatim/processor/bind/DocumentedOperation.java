package dev.verbatim.processor.bind;

import com.palantir.javapoet.TypeName;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.declared.DeclaredMethod;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.model.OperationModel;
import dev.verbatim.processor.model.RequestModel;
import dev.verbatim.processor.model.ResponseModel;
import java.util.Locale;
import java.util.Optional;

/**
 * An operation with its page.
 *
 * @param declared the interface that declares it
 * @param source its page as text
 * @param page its page
 * @param url the path of its Request URL
 * @param request its request, as the page documents it and {@code @Member} refines it
 * @param response its response, if it has more than a status, as the page documents it and {@code @Member} refines it
 * @param result the return type that the handler's method needs
 * @param members the user's choices for the members of the request
 * @param responseMembers the same for the response, if it has more than a status
 */
public record DocumentedOperation(
        DeclaredOperation declared,
        PageSource source,
        OperationPage page,
        PathTemplate url,
        RequestModel request,
        Optional<ResponseModel> response,
        TypeName result,
        BoundMembers members,
        Optional<BoundMembers> responseMembers) {
    /** Returns the handler's method, if there is exactly one. */
    public Optional<DeclaredMethod> method() {
        return declared.unusable().isEmpty()
                        && !declared.isSent()
                        && declared.methods().size() == 1
                ? Optional.of(declared.methods().get(0))
                : Optional.empty();
    }

    /** Returns the HTTP method of its requests, in capitals; empty if the page does not have it. */
    public Optional<String> httpMethod() {
        return page.style().page().endpoint() == PageStyle.Endpoint.ONE
                ? Optional.of(OperationModel.METHOD)
                : page.properties().httpMethod().map(method -> method.value().toUpperCase(Locale.ROOT));
    }

    DocumentedNames names() {
        return new DocumentedNames(url, request.body());
    }
}
