package dev.verbatim.testkit;

import dev.verbatim.runtime.GeneratedCode;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import dev.verbatim.testkit.style.MessageStyle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the resource that the processor generates for an API. */
final class ApiModelReader {
    private static final List<String> ENDINGS = List.of("Dispatcher", "Client");

    private ApiModelReader() {}

    static ApiModel load(Class<?> dispatcher) {
        String name = dispatcher.getSimpleName();
        String api = ENDINGS.stream()
                .filter(name::endsWith)
                .map(ending -> name.substring(0, name.length() - ending.length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(dispatcher.getName()
                        + " is not a generated dispatcher or client, because its name does not end in "
                        + String.join(" or ", ENDINGS)
                        + "; pass the class that Verbatim generated for the API, such as VoiceDispatcher.class"));
        String resource = "META-INF/verbatim/" + dispatcher.getPackageName() + "/" + api + ".json";
        try (InputStream in = dispatcher.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        GeneratedCode.missing("The API model of " + dispatcher.getName() + ", " + resource + ","));
            }
            return model(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ApiModel read(Path file) {
        try {
            return model(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiModel model(String place, String json) {
        try {
            return model(JsonReader.read(json));
        } catch (JsonSyntaxException e) {
            throw unreadable(place + ":" + e.line(), Objects.requireNonNull(e.getMessage()), e);
        } catch (JacksonException e) {
            throw unreadable(place, e.getOriginalMessage(), e);
        }
    }

    private static IllegalStateException unreadable(String place, String problem, RuntimeException cause) {
        return new IllegalStateException(
                place + ": " + problem + "; use one version of the testkit and the processor", cause);
    }

    private static ApiModel model(JsonNode root) {
        Map<String, String> channels = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        for (JsonNode operation : root.required("operations").asArray()) {
            for (String kind : List.of("request", "response")) {
                operation
                        .path(kind)
                        .stringValueOpt()
                        .ifPresent(type -> types.put(kind + " " + text(operation, "name"), type));
            }
        }
        for (JsonNode notification : root.required("notifications").asArray()) {
            String event = text(notification, "event");
            types.put("notification " + event, text(notification, "type"));
            notification.path("sentOn").stringValueOpt().ifPresent(channel -> channels.put(event, channel));
        }
        Set<Integer> statuses = new HashSet<>(Set.of(0));
        statuses.addAll(list(root, "statuses", status -> number(status, "code")));
        return new ApiModel(
                text(root, "api"),
                text(root, "package"),
                text(root, "pages"),
                text(root, "digest"),
                MessageStyle.of(root.required("style")),
                RefusalCodes.of(root),
                statuses,
                root.required("statuses")
                        .asArray()
                        .valueStream()
                        .filter(status -> status.has("page"))
                        .map(ApiModelReader::generalStatus)
                        .toList(),
                list(root, "operations", ApiModelReader::operation),
                optionalList(root, "unclaimed", ApiModelReader::unclaimed),
                events(root),
                channels,
                types);
    }

    private static DocumentedOperation operation(JsonNode operation) {
        String name = text(operation, "name");
        String page = text(operation, "page");
        return new DocumentedOperation(
                name,
                page,
                number(operation, "line"),
                text(operation, "digest"),
                text(operation, "method"),
                text(operation, "url"),
                operation.path("sent").booleanValue(false),
                operation.has("rule"),
                list(operation, "features", JsonNode::stringValue),
                optionalList(operation, "members", ApiModelReader::member),
                optionalList(operation, "statuses", ApiModelReader::status),
                optionalList(operation, "boundaries", ApiModelReader::boundary),
                list(operation, "samples", sample -> sample(name, page, sample)));
    }

    private static DocumentedOperation unclaimed(JsonNode operation) {
        String name = operation.path("name").stringValue("");
        String page = text(operation, "page");
        return new DocumentedOperation(
                name,
                page,
                number(operation, "line"),
                "",
                "",
                "",
                false,
                false,
                List.of(),
                list(operation, "members", ApiModelReader::member),
                optionalList(operation, "statuses", ApiModelReader::status),
                List.of(),
                list(operation, "samples", sample -> sample(name, page, sample)));
    }

    private static List<Sample> events(JsonNode root) {
        List<Sample> events = new ArrayList<>();
        for (JsonNode outside : root.path("events").values()) {
            String page = text(outside, "page");
            events.addAll(list(outside, "samples", sample -> sample("", page, sample)));
        }
        return events;
    }

    private static DocumentedMember member(JsonNode member) {
        return new DocumentedMember(
                new MemberPath(list(member, "path", JsonNode::stringValue)),
                number(member, "line"),
                member.required("mandatory").booleanValue(),
                DocumentedMember.Type.valueOf(text(member, "type").toUpperCase(Locale.ROOT)),
                member.path("onlySampled").booleanValue(false));
    }

    private static PageStatus status(JsonNode status) {
        return new PageStatus(
                text(status, "code"),
                text(status, "meaning"),
                status.path("cause").stringValue(""),
                number(status, "line"));
    }

    private static GeneralStatus generalStatus(JsonNode status) {
        String code = status.path("name").stringValue(status.required("code").toString());
        return new GeneralStatus(
                text(status, "page"), new PageStatus(code, text(status, "meaning"), number(status, "line")));
    }

    private static Boundary boundary(JsonNode boundary) {
        return new Boundary(
                list(boundary, "path", JsonNode::stringValue),
                number(boundary, "line"),
                text(boundary, "demand"),
                list(boundary, "accepted", ApiModelReader::boundaryValue),
                list(boundary, "refused", ApiModelReader::boundaryValue));
    }

    private static BoundaryValue boundaryValue(JsonNode value) {
        if (value.has("json")) {
            return new BoundaryValue.Json(text(value, "json"));
        }
        return value.has("characters")
                ? new BoundaryValue.Characters(number(value, "characters"))
                : new BoundaryValue.Elements(number(value, "elements"));
    }

    private static Sample sample(String operation, String page, JsonNode sample) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode step : sample.required("steps").asArray()) {
            steps.add(StepReader.read(step, steps.size() + 1));
        }
        return new Sample(operation, page, text(sample, "heading"), number(sample, "line"), steps, matching(sample));
    }

    private static <T> List<T> optionalList(JsonNode object, String name, Function<JsonNode, T> element) {
        return object.has(name) ? list(object, name, element) : List.of();
    }

    private static Matching matching(JsonNode sample) {
        return new Matching(named(sample, "volatile"), named(sample, "optional"), named(sample, "unordered"));
    }

    private static Set<String> named(JsonNode sample, String rule) {
        return sample.path("matching")
                .valueStream()
                .filter(matching -> text(matching, "rule").equals(rule))
                .map(matching -> text(matching, "member"))
                .collect(Collectors.toSet());
    }

    private static String text(JsonNode object, String name) {
        return object.required(name).stringValue();
    }

    private static int number(JsonNode object, String name) {
        return object.required(name).intValue();
    }

    private static <T> List<T> list(JsonNode object, String name, Function<JsonNode, T> element) {
        return object.required(name).asArray().valueStream().map(element).toList();
    }
}
