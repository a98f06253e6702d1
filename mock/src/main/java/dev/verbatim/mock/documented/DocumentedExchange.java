package dev.verbatim.mock.documented;

import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.PathTemplate;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.ResponseMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A documented request with what follows it up to the next request.
 *
 * @param sample the sample that shows it
 * @param step the number of the request among the steps of the sample, from 0
 * @param operation the operation that it names
 * @param parameters its parameters
 * @param response its response; empty if the sample shows none
 * @param early the notifications before the response
 * @param later the notifications after the response, or all if there is none
 */
public record DocumentedExchange(
        DocumentedSample sample,
        int step,
        String operation,
        JsonObject parameters,
        Optional<Step.Response> response,
        List<Step.Notification> early,
        List<Step.Notification> later) {
    /** Copies the lists. */
    public DocumentedExchange {
        early = List.copyOf(early);
        later = List.copyOf(later);
    }

    /**
     * Reads what follows a request. Steps whose JSON is not valid are left out.
     *
     * @param step the number of the request
     */
    static DocumentedExchange of(DocumentedSample sample, int step, String operation) {
        Step.Request request = (Step.Request) sample.steps().get(step);
        Optional<Step.Response> response = Optional.empty();
        List<Step.Notification> early = new ArrayList<>();
        List<Step.Notification> later = new ArrayList<>();
        for (int next = step + 1; next < sample.steps().size(); next++) {
            Step following = sample.steps().get(next);
            if (following instanceof Step.Request) {
                break;
            }
            if (following.json().value().isEmpty()) {
                continue;
            }
            if (following instanceof Step.Notification notification) {
                later.add(notification);
            } else if (response.isEmpty()) {
                response = Optional.of((Step.Response) following);
                early.addAll(later);
                later.clear();
            }
        }
        return new DocumentedExchange(
                sample,
                step,
                operation,
                request.message().members().orElseGet(() -> new JsonObject(Position.START, List.of())),
                response,
                early,
                later);
    }

    /** Returns the request. */
    public Step.Request request() {
        return (Step.Request) sample.steps().get(step);
    }

    /** Returns the number of the next request of the sample; empty if this one is the last. */
    public Optional<Integer> nextRequest() {
        for (int next = step + 1; next < sample.steps().size(); next++) {
            if (sample.steps().get(next) instanceof Step.Request) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /** Returns whether the response tells of a failure. */
    public boolean fails() {
        return response.isPresent() && response.get().message().outcome() == ResponseMessage.Outcome.FAILURE;
    }

    /** Returns the values of the variables in the path of the request; empty if it has no path of the Request URL. */
    public List<String> pathValues(PathTemplate url) {
        return request()
                .line()
                .map(line -> PathTemplate.of(line.path().value()))
                .filter(url::matches)
                .map(path -> values(url, path))
                .orElse(List.of());
    }

    private static List<String> values(PathTemplate url, PathTemplate path) {
        List<String> values = new ArrayList<>();
        for (int index = 0; index < url.segments().size(); index++) {
            if (PathTemplate.isVariable(url.segments().get(index))) {
                values.add(path.segments().get(index));
            }
        }
        return values;
    }

    /** Returns where the request is. */
    public PagePosition position() {
        return sample.position(request());
    }

    /** The place and the heading, as the log shows them. */
    @Override
    public String toString() {
        return position() + " \"" + sample.heading() + "\"";
    }
}
