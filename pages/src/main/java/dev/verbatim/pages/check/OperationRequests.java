package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the requests of the operation that a page documents.
 *
 * <p>A scenario can contain requests of other operations: before SwapCalls, it needs Hold and Dial. Among several requests of
 * a sample, a request that sends another operation's name belongs to that operation. A misspelled name does not count as
 * another operation: there must be a page for it, or a sample that lists it as a capability, or its path must differ from
 * the Request URL too.
 */
final class OperationRequests {
    private final OperationPage page;
    private final Set<String> operationNames;
    private final List<JsonString> capabilities;
    private @Nullable Set<String> capabilityNames;

    private OperationRequests(OperationPage page, Set<String> operationNames, List<JsonString> capabilities) {
        this.page = page;
        this.operationNames = operationNames;
        this.capabilities = capabilities;
    }

    /**
     * Returns the requests to compare with the page, in the order of the page.
     *
     * @param page the page
     * @param operationNames the operations that have a page in the API
     * @param capabilities the operations that the page's samples list as capabilities
     */
    static List<Step.Request> of(OperationPage page, Set<String> operationNames, List<JsonString> capabilities) {
        OperationRequests own = new OperationRequests(page, operationNames, capabilities);
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
                        .matches(PathTemplate.of(request.line().get().path().value()));
    }

    private boolean isCapability(String name) {
        if (capabilityNames == null) {
            capabilityNames = new HashSet<>();
            for (JsonString capability : capabilities) {
                capabilityNames.add(capability.value());
            }
        }
        return capabilityNames.contains(name);
    }

    private static Optional<String> name(Step.Request request) {
        return request.message().operation().map(Text::value);
    }
}
