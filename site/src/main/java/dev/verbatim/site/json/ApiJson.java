package dev.verbatim.site.json;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedNotification;
import dev.verbatim.site.api.DocumentedOperation;
import java.util.Optional;
import java.util.TreeSet;

/** Writes the model of an API: its operations, its notifications, and where the parts of its messages are. */
public final class ApiJson {
    private ApiJson() {}

    /**
     * Returns the model of an API.
     *
     * @param endpoint the path of the endpoint of APIs that have one for all operations
     */
    public static String of(DocumentedApi api, String endpoint) {
        MessageStyle message = api.style().message();
        TreeSet<String> channels = new TreeSet<>();
        api.notifications().forEach(notification -> channels.addAll(notification.channels()));
        return new JsonMembers()
                .put("api", api.name())
                .put("style", api.style().name())
                .putValue("transport", TransportJson.of(api.style(), endpoint))
                .put(
                        "operations",
                        JsonMembers.array(api.operations().stream()
                                .map(operation -> operation(api, operation))
                                .toList()))
                .put(
                        "notifications",
                        JsonMembers.array(api.notifications().stream()
                                .map(notification -> notification(api, notification))
                                .toList()))
                .put("channels", channels)
                .put("response", response(message))
                .put("event", event(message))
                .source();
    }

    private static JsonObject operation(DocumentedApi api, DocumentedOperation operation) {
        return new JsonMembers()
                .put("operation", operation.name())
                .put("page", api.path(operation.file() + ".html"))
                .put("model", api.path(operation.file() + ".json"))
                .put("summary", operation.summary())
                .putText("capability", Optional.of(operation.name()).filter(name -> operation.isCapability()))
                .object();
    }

    private static JsonObject notification(DocumentedApi api, DocumentedNotification notification) {
        return new JsonMembers()
                .put("type", notification.type())
                .putText("channel", notification.channels().stream().findFirst())
                .put("page", api.path("index.html"))
                .put("operations", notification.operations())
                .object();
    }

    private static JsonObject response(MessageStyle message) {
        JsonMembers json = new JsonMembers();
        message.code().ifPresent(path -> json.put("status", path(path)));
        message.message().ifPresent(path -> json.put("message", path(path)));
        message.repeated().or(message::correlation).ifPresent(path -> json.put("correlation", path(path)));
        return json.put("result", path(message.result())).object();
    }

    private static JsonObject event(MessageStyle message) {
        JsonMembers json =
                new JsonMembers().put("name", path(message.eventName())).put("data", path(message.eventData()));
        message.channel().ifPresent(path -> json.put("channel", path(path)));
        return json.object();
    }

    private static JsonValue path(MessagePath path) {
        return PathJson.of(path, "");
    }
}
