package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonNumber;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The samples in the pages of an API, grouped by message. Blocks that do not parse are left out. */
public final class ApiSamples {
    private final Map<String, List<SampleObject>> requests = new HashMap<>();
    private final Map<String, List<SampleObject>> responses = new HashMap<>();
    private final Map<String, List<NotificationSample>> notifications = new HashMap<>();

    /**
     * One sample of a notification.
     *
     * @param payload the value of {@code data}, or the whole sample if it has no envelope
     * @param channel the envelope's {@code channel}
     * @param position where the sample begins
     */
    public record NotificationSample(SampleObject payload, Optional<String> channel, PagePosition position) {}

    /** Collects the samples of an API's pages; the order of {@code pages} does not matter. */
    public ApiSamples(Collection<OperationPage> pages) {
        pages.stream().sorted(Comparator.comparing(OperationPage::file)).forEach(page -> {
            for (Sample sample : page.samples()) {
                collect(page, sample);
            }
        });
    }

    /** Returns the request samples of an operation on all pages, in the order of the pages. */
    public List<SampleObject> requests(String operationName) {
        return requests.getOrDefault(operationName, List.of());
    }

    /** Returns the samples of an operation's responses with status 0, in the order of the pages. */
    public List<SampleObject> responses(String operationName) {
        return responses.getOrDefault(operationName, List.of());
    }

    /** Returns the samples of a message type, in the order of the pages. */
    public List<NotificationSample> notifications(String messageType) {
        return notifications.getOrDefault(messageType, List.of());
    }

    /** Returns the payloads of the samples of a message type, in the order of the pages. */
    public List<SampleObject> payloads(String messageType) {
        return notifications(messageType).stream()
                .map(NotificationSample::payload)
                .toList();
    }

    /** Returns the message types that the samples show. */
    public Set<String> messageTypes() {
        return Set.copyOf(notifications.keySet());
    }

    /** Returns the channels that the samples of a message type name. */
    public Set<String> channels(String messageType) {
        return notifications(messageType).stream()
                .flatMap(sample -> sample.channel().stream())
                .collect(Collectors.toSet());
    }

    /** A request in a scenario can belong to another operation than the page; the responses after it belong to that operation too. */
    private void collect(OperationPage page, Sample sample) {
        String pageOperation = OperationNames.of(page).orElse("");
        String operation = pageOperation;
        for (Step step : sample.steps()) {
            Optional<JsonObject> object = step.json().object();
            if (step instanceof Step.Request) {
                operation = object.flatMap(body -> string(body, Style.OPERATION_NAME))
                        .orElse(pageOperation);
                add(requests, operation, page, object);
            } else if (step instanceof Step.Response) {
                add(responses, operation, page, object.filter(ApiSamples::isSuccess));
            } else {
                object.ifPresent(
                        envelope -> addNotification(page, new PagePosition(page.file(), step.position()), envelope));
            }
        }
    }

    private static void add(
            Map<String, List<SampleObject>> samples, String name, OperationPage page, Optional<JsonObject> object) {
        object.ifPresent(present ->
                samples.computeIfAbsent(name, key -> new ArrayList<>()).add(new SampleObject(page.file(), present)));
    }

    private void addNotification(OperationPage page, PagePosition position, JsonObject envelope) {
        JsonObject payload = value(envelope, Style.DATA, JsonObject.class).orElse(envelope);
        string(payload, Style.MESSAGE_TYPE)
                .ifPresent(messageType -> notifications
                        .computeIfAbsent(messageType, key -> new ArrayList<>())
                        .add(new NotificationSample(
                                new SampleObject(page.file(), payload), string(envelope, Style.CHANNEL), position)));
    }

    private static boolean isSuccess(JsonObject response) {
        return value(response, Style.STATUS_CODE, JsonNumber.class)
                .filter(status -> status.literal().equals("0"))
                .isPresent();
    }

    private static Optional<String> string(JsonObject object, String name) {
        return value(object, name, JsonString.class).map(JsonString::value);
    }

    private static <T extends JsonValue> Optional<T> value(JsonObject object, String name, Class<T> type) {
        return object.member(name)
                .map(JsonValue.JsonMember::value)
                .filter(type::isInstance)
                .map(type::cast);
    }
}
