package dev.verbatim.site.json;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedOperation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the model of an operation, from which forms are made. */
public final class OperationJson {
    private OperationJson() {}

    /**
     * Returns the model of an operation.
     *
     * @param endpoint the path of the endpoint of APIs that have one for all operations
     */
    public static String of(DocumentedApi api, DocumentedOperation operation, String endpoint) {
        OperationPage page = operation.page();
        MessageStyle message = api.style().message();
        JsonMembers json = new JsonMembers()
                .put("api", api.name())
                .put("operation", operation.name())
                .put("page", api.path(operation.file() + ".html"))
                .put("source", page.file())
                .put("line", operation.line())
                .put("summary", operation.summary())
                .put("description", page.description())
                .put("style", api.style().name())
                .putValue("transport", TransportJson.of(operation, api.style(), endpoint))
                .put("sentBy", operation.isSentByServer() ? "server" : "client")
                .put("nameMember", PathJson.of(message.name(), operation.name()))
                .put("parametersIn", PathJson.of(message.parameters(), operation.name()))
                .put("positional", message.isPositional());
        message.correlation().ifPresent(path -> json.put("correlation", PathJson.of(path, operation.name())));
        constants(message).ifPresent(constants -> json.put("constants", constants));
        json.put("parameters", ParameterJson.parameters(operation.parameters()));
        if (operation.isCapability()) {
            json.put("capability", operation.name());
        }
        return json.put("features", page.properties().features())
                .put("notifications", operation.notifications())
                .put("samples", SampleJson.samples(page.samples()))
                .put("statuses", statuses(api, page))
                .source();
    }

    private static Optional<JsonObject> constants(MessageStyle message) {
        if (message.constants().isEmpty()) {
            return Optional.empty();
        }
        JsonMembers constants = new JsonMembers();
        message.constants()
                .forEach((name, value) ->
                        constants.putValue(name, JsonParser.parse(value).value()));
        return Optional.of(constants.object());
    }

    /** The statuses of the operation, then those that the API documents for all operations. */
    private static JsonValue statuses(DocumentedApi api, OperationPage page) {
        Map<String, DocumentedStatus> statuses = new LinkedHashMap<>();
        Stream.concat(page.statuses().stream(), api.statuses().stream())
                .forEach(status -> statuses.putIfAbsent(status.code(), status));
        return JsonMembers.array(statuses.values().stream()
                .map(status -> new JsonMembers()
                        .put("code", status.code())
                        .put("meaning", status.meaning())
                        .putText("cause", Optional.of(status.cause()).filter(cause -> !cause.isBlank()))
                        .object())
                .toList());
    }
}
