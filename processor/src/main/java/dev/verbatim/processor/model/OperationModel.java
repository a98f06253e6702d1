package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.processor.declared.DeclaredDeviation;
import dev.verbatim.processor.declared.Subject;
import java.util.List;
import java.util.Optional;

/**
 * An operation that has a page, and an interface or a client.
 *
 * @param name its documented name
 * @param javaName the name from which Java names are made
 * @param source its page as text
 * @param page its page
 * @param httpMethod the documented HTTP method, in capitals
 * @param url the path of the Request URL, such as {@code /api/v2/me/calls/{id}}
 * @param features the required features, in the order of the page
 * @param request its request
 * @param response its response, if it has more than a status
 * @param handler its handler; of an operation that is only sent, an interface without a method or with the name that it would have
 * @param resources the resources that a request names; those in the URL come first
 * @param target the resources that have the capability: the last ones in the URL
 * @param rule the class that decides when the operation is available; empty if it always is
 * @param deviations the accepted findings about its page
 * @param subject the annotation that asks for it
 */
public record OperationModel(
        String name,
        String javaName,
        PageSource source,
        OperationPage page,
        String httpMethod,
        String url,
        List<String> features,
        RequestModel request,
        Optional<ResponseModel> response,
        HandlerModel handler,
        List<ResourceUse> resources,
        Optional<ResourceModel> target,
        Optional<ClassName> rule,
        List<DeclaredDeviation> deviations,
        Subject subject) {
    /** The path of all requests, if the API has one endpoint and the application does not choose another. */
    public static final String ENDPOINT = "/rpc";

    /** The HTTP method of all requests, if the API has one endpoint. */
    public static final String METHOD = "POST";

    /** Copies the lists. */
    public OperationModel {
        features = List.copyOf(features);
        resources = List.copyOf(resources);
        deviations = List.copyOf(deviations);
    }

    /** Returns the names of the variables of the Request URL, in its order. */
    public List<String> urlVariables() {
        return PathTemplate.of(url).variables().stream()
                .map(PathTemplate.Variable::name)
                .toList();
    }

    /** Returns the resource that the rule checks: the last one in the URL. */
    public ResourceUse judged() {
        return resources.stream()
                .filter(ResourceUse.InUrl.class::isInstance)
                .reduce((first, last) -> last)
                .orElseThrow();
    }
}
