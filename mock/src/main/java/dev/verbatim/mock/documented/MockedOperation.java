package dev.verbatim.mock.documented;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.shape.DocumentedMember;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.Text;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An operation that a mock serves.
 *
 * @param name its name
 * @param page its page
 * @param method the HTTP method of its requests
 * @param url the path of its Request URL
 * @param parameters its parameters
 * @param references the paths of the resources that a parameter names by a URI, by the name of the parameter
 * @param exchanges its requests in all samples of the API, in the order of the pages
 */
public record MockedOperation(
        String name,
        OperationPage page,
        String method,
        PathTemplate url,
        List<DocumentedMember> parameters,
        Map<String, List<dev.verbatim.runtime.route.PathTemplate>> references,
        List<DocumentedExchange> exchanges) {
    /** Copies the collections. */
    public MockedOperation {
        parameters = List.copyOf(parameters);
        references = Map.copyOf(references);
        exchanges = List.copyOf(exchanges);
    }

    /** Returns the features that a caller needs. */
    public Set<String> features() {
        return Set.copyOf(page.properties().features());
    }

    /** Returns where the page says which features a caller needs, or else where it begins. */
    public PagePosition featuresPosition() {
        return new PagePosition(
                page.file(),
                page.properties().requiredFeatures().map(Text::position).orElseGet(this::start));
    }

    /** Returns where the operation is documented. */
    public PagePosition position() {
        return new PagePosition(page.file(), start());
    }

    private Position start() {
        return page.position();
    }
}
