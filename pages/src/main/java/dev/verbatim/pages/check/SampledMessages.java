package dev.verbatim.pages.check;

import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.style.ResponseMessage.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The messages that samples show, by their kinds.
 *
 * @param requests the requests
 * @param successes the answers to requests that succeeded
 * @param failures the answers to requests that failed
 * @param events the events that are shown with the members around their data
 * @param broken the texts of samples that are not JSON
 */
record SampledMessages(
        List<JsonObject> requests,
        List<JsonObject> successes,
        List<JsonObject> failures,
        List<JsonObject> events,
        List<String> broken) {

    /** The messages of pages. */
    static SampledMessages of(List<PageReading> readings) {
        SampledMessages messages = new SampledMessages(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        readings.stream()
                .flatMap(SampledMessages::samples)
                .flatMap(sample -> sample.steps().stream())
                .forEach(messages::add);
        return messages;
    }

    private static Stream<Sample> samples(PageReading reading) {
        if (reading instanceof PageReading.Operation operation) {
            return operation.page().samples().stream();
        }
        if (reading instanceof PageReading.Events events) {
            return Stream.concat(events.page().samples().stream(), events.general().stream());
        }
        return reading instanceof PageReading.Other other ? other.samples().stream() : Stream.empty();
    }

    private void add(Step step) {
        if (step.json().object().isEmpty()) {
            broken.add(step.json().source());
            return;
        }
        JsonObject message = step.json().object().get();
        if (step instanceof Step.Request) {
            requests.add(message);
        } else if (step instanceof Step.Response response) {
            if (response.message().outcome() != Outcome.UNKNOWN) {
                (response.message().isSuccess() ? successes : failures).add(message);
            }
        } else if (step instanceof Step.Notification) {
            events.add(message);
        }
    }

    /** The answers, whether the request succeeded or failed. */
    List<JsonObject> answers() {
        return Stream.concat(successes.stream(), failures.stream()).toList();
    }

    /** All messages. */
    List<JsonObject> all() {
        return Stream.of(requests, successes, failures, events)
                .flatMap(List::stream)
                .toList();
    }
}
