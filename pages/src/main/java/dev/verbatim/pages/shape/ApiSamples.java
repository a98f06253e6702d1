package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.page.Step;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.EventMessage;
import dev.verbatim.pages.style.ResponseMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The samples in the pages of an API, grouped by message. Blocks that do not parse are left out.
 *
 * @since 0.2.0
 */
public final class ApiSamples {
    private static final String VALUE = "value";

    private final Map<String, List<SampleObject>> requests = new HashMap<>();
    private final Map<String, List<SampleValue>> results = new HashMap<>();
    private final Map<String, List<NotificationSample>> notifications = new HashMap<>();

    /**
     * One sample of a notification.
     *
     * @param data the payload without the type of the message
     * @param type the position of the message's type
     * @param channel the channel that it is sent on
     * @param position where the sample begins
     */
    public record NotificationSample(
            SampleValue data, PagePosition type, Optional<String> channel, PagePosition position) {}

    private final Set<String> operations;

    /** Collects the samples of an API's pages; the order of {@code pages} does not matter. */
    public ApiSamples(Collection<OperationPage> pages) {
        operations = OperationNames.documented(pages);
        pages.stream().sorted(OperationPage.ORDER).forEach(page -> {
            for (Sample sample : page.samples()) {
                collect(page, sample);
            }
        });
    }

    /** Returns the request samples of an operation on all pages, in the order of the pages. */
    public List<SampleObject> requests(String operationName) {
        return requests.getOrDefault(operationName, List.of());
    }

    /** Returns the results in the samples of an operation's responses to requests that succeeded, in the order of the pages. */
    public List<SampleValue> results(String operationName) {
        return results.getOrDefault(operationName, List.of());
    }

    /** Returns the objects that these results are, or that are the elements of results which are arrays. */
    public List<SampleObject> responses(String operationName) {
        return results(operationName).stream().flatMap(ApiSamples::objects).toList();
    }

    private static Stream<SampleObject> objects(SampleValue value) {
        return value.json() instanceof JsonObject object
                ? Stream.of(new SampleObject(value.file(), object))
                : value.elements().flatMap(ApiSamples::objects);
    }

    /** Returns the samples of a message type, in the order of the pages. */
    public List<NotificationSample> notifications(String messageType) {
        return notifications.getOrDefault(messageType, List.of());
    }

    /**
     * Returns the payloads of the samples of a message type, in the order of the pages. If one of them is not an object, each is the
     * member {@code value} of an object.
     */
    public List<SampleObject> payloads(String messageType) {
        boolean isValue = isValue(messageType);
        return notifications(messageType).stream()
                .map(NotificationSample::data)
                .map(data -> new SampleObject(data.file(), isValue ? whole(data.json()) : (JsonObject) data.json()))
                .toList();
    }

    /** Returns whether a payload of a message type is not an object, so that the whole payload is one value. */
    public boolean isValue(String messageType) {
        return notifications(messageType).stream()
                .anyMatch(sample -> !(sample.data().json() instanceof JsonObject));
    }

    private static JsonObject whole(JsonValue data) {
        return new JsonObject(data.position(), List.of(new JsonMember(VALUE, data.position(), data)));
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

    /**
     * A request in a scenario can belong to another operation than the page; the responses after it belong to that operation
     * too, and a response that names an operation to that one.
     */
    private void collect(OperationPage page, Sample sample) {
        String pageOperation = OperationNames.of(page).orElse("");
        String operation = pageOperation;
        for (Step step : sample.steps()) {
            if (step instanceof Step.Request request) {
                operation = request.message().operation().map(Text::value).orElse(pageOperation);
                add(requests, operation, page, request.message().members());
            } else if (step instanceof Step.Response response) {
                String answered = response.message()
                        .operation()
                        .filter(operations::contains)
                        .orElse(operation);
                addResult(answered, page, response.message());
            } else if (step instanceof Step.Notification notification) {
                addNotification(page, notification);
            }
        }
    }

    private static void add(
            Map<String, List<SampleObject>> samples, String name, OperationPage page, Optional<JsonObject> object) {
        object.ifPresent(present ->
                samples.computeIfAbsent(name, key -> new ArrayList<>()).add(new SampleObject(page.file(), present)));
    }

    private void addResult(String operation, OperationPage page, ResponseMessage response) {
        response.result()
                .filter(result -> response.isSuccess())
                .ifPresent(result -> results.computeIfAbsent(operation, key -> new ArrayList<>())
                        .add(new SampleValue(page.file(), result)));
    }

    private void addNotification(OperationPage page, Step.Notification step) {
        EventMessage event = step.message();
        if (event.type().isPresent() && event.data().isPresent()) {
            JsonMember name = event.name().orElseThrow();
            notifications
                    .computeIfAbsent(event.type().get(), key -> new ArrayList<>())
                    .add(new NotificationSample(
                            new SampleValue(page.file(), event.data().get()),
                            new PagePosition(page.file(), name.position()),
                            event.channel(),
                            new PagePosition(page.file(), step.position())));
        }
    }
}
