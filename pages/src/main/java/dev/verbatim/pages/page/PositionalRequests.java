package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.source.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names the parameters that requests send by position. A page's reader knows the names of its own operation only; a scenario
 * has requests of others too.
 */
final class PositionalRequests {
    private final Map<String, List<String>> documented = new HashMap<>();

    private PositionalRequests(Collection<? extends PageReading> readings) {
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Operation operation) {
                OperationPage page = operation.page();
                page.operationName()
                        .map(Text::value)
                        .ifPresent(
                                name -> documented.putIfAbsent(name, SharedParameters.positional(page.parameters())));
            }
        }
    }

    /**
     * Returns the same readings with the parameters of every request named as its own operation's page documents them.
     *
     * @param readings all pages of an API
     */
    static List<PageReading> named(Collection<? extends PageReading> readings) {
        PositionalRequests requests = new PositionalRequests(readings);
        return readings.stream().map(requests::named).toList();
    }

    private PageReading named(PageReading reading) {
        return reading instanceof PageReading.Operation operation
                        && operation.page().style().message().isPositional()
                ? new PageReading.Operation(named(operation.page()))
                : reading;
    }

    private OperationPage named(OperationPage page) {
        return page.withSamples(page.samples().stream()
                .map(sample -> new Sample(
                        sample.heading(),
                        sample.steps().stream().map(step -> named(step, page)).toList()))
                .toList());
    }

    private Step named(Step step, OperationPage page) {
        if (!(step instanceof Step.Request request)) {
            return step;
        }
        Optional<JsonValue> json = step.json().value();
        Optional<List<String>> names = request.message()
                .operation()
                .map(Text::value)
                .filter(operation -> !page.operationName().map(Text::value).equals(Optional.of(operation)))
                .map(documented::get);
        return json.isEmpty() || names.isEmpty()
                ? step
                : new Step.Request(
                        request.caption(),
                        request.position(),
                        request.line(),
                        request.json(),
                        page.style().message().request(json.get(), names.get()));
    }
}
