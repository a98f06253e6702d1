package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells the requests of a page's own operation from those that a scenario needs on the way.
 *
 * <p>The way to SwapCalls leads over Hold and Dial, and their requests have names, paths and members of their own. So,
 * among several requests of a sample, one with another operation's name is that operation's. A mere misspelling is no
 * other operation: there must be a page for it, or a sample that lists it as a capability, or a path that is not the
 * page's either.
 */
final class OwnRequests {
    private final OperationPage page;
    private final Set<String> operationNames;
    private final List<JsonMember> members;
    private @Nullable Set<String> capabilities;

    private OwnRequests(OperationPage page, Set<String> operationNames, List<JsonMember> members) {
        this.page = page;
        this.operationNames = operationNames;
        this.members = members;
    }

    /**
     * The requests to judge by what the page documents.
     *
     * @param page the page
     * @param operationNames the operations that have a page in the API
     * @param members every member that the page's samples show
     */
    static List<Step.Request> of(OperationPage page, Set<String> operationNames, List<JsonMember> members) {
        OwnRequests own = new OwnRequests(page, operationNames, members);
        List<Step.Request> requests = new ArrayList<>();
        for (Sample sample : page.samples()) {
            own.collect(sample, requests);
        }
        return requests;
    }

    private void collect(Sample sample, List<Step.Request> into) {
        List<Step.Request> requests = new ArrayList<>();
        for (Step step : sample.steps()) {
            if (step instanceof Step.Request request) {
                requests.add(request);
            }
        }
        if (requests.size() > 1) {
            requests.removeIf(this::isOfAnotherOperation);
        }
        into.addAll(requests);
    }

    private boolean isOfAnotherOperation(Step.Request request) {
        Optional<String> name = name(request);
        return name.isPresent()
                && !name.equals(page.operationName().or(page::title).map(Text::value))
                && (operationNames.contains(name.get()) || isCapability(name.get()) || !hasThisPath(request));
    }

    private boolean hasThisPath(Step.Request request) {
        return request.line().isEmpty()
                || page.properties().requestUrl().isEmpty()
                || PathTemplate.of(page.properties().requestUrl().get().value())
                        .matches(request.line().get().path().value());
    }

    private boolean isCapability(String name) {
        if (capabilities == null) {
            capabilities = new HashSet<>();
            for (JsonString capability : Capabilities.in(members)) {
                capabilities.add(capability.value());
            }
        }
        return capabilities.contains(name);
    }

    private static Optional<String> name(Step.Request request) {
        return request.json()
                .object()
                .flatMap(body -> body.member(Style.OPERATION_NAME))
                .map(JsonMember::value)
                .filter(JsonString.class::isInstance)
                .map(JsonString.class::cast)
                .map(JsonString::value);
    }
}
