package dev.verbatim.testkit;

import dev.verbatim.runtime.GeneratedCode;
import dev.verbatim.testkit.json.JsonReader;
import dev.verbatim.testkit.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the generated resource of an API. */
final class ModelReader {
    private static final String DISPATCHER = "Dispatcher";

    private ModelReader() {}

    static ApiModel load(Class<?> dispatcher) {
        String name = dispatcher.getSimpleName();
        if (!name.endsWith(DISPATCHER)) {
            throw new IllegalArgumentException(
                    dispatcher.getName() + " is no generated dispatcher: its name does not end in " + DISPATCHER);
        }
        String api = name.substring(0, name.length() - DISPATCHER.length());
        String resource = "META-INF/verbatim/" + dispatcher.getPackageName() + "/" + api + ".json";
        try (InputStream in = dispatcher.getResourceAsStream("/" + resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        GeneratedCode.missing("The API model of " + dispatcher.getName() + ", " + resource + ","));
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return model(ModelObject.of(JsonReader.read(text)));
        } catch (JsonSyntaxException e) {
            throw new IllegalStateException(
                    resource + ":" + e.line() + ": " + e.getMessage()
                            + "; the testkit and the processor must be of one version",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiModel model(ModelObject root) {
        List<DocumentedOperation> operations =
                root.objects("operations").stream().map(ModelReader::operation).toList();
        Map<String, String> channels = new LinkedHashMap<>();
        Map<String, String> types = new LinkedHashMap<>();
        for (ModelObject operation : root.objects("operations")) {
            for (String kind : List.of("request", "response")) {
                operation.optionalText(kind).ifPresent(type -> types.put(kind + " " + operation.text("name"), type));
            }
        }
        for (ModelObject notification : root.objects("notifications")) {
            types.put("notification " + notification.text("messageType"), notification.text("type"));
            notification
                    .optionalText("channel")
                    .ifPresent(channel -> channels.put(notification.text("messageType"), channel));
        }
        return new ApiModel(root.text("api"), root.text("package"), statuses(root), operations, channels, types);
    }

    private static Set<Integer> statuses(ModelObject root) {
        Set<Integer> statuses = new HashSet<>(Set.of(0));
        root.objects("statuses").forEach(status -> statuses.add(status.number("code")));
        return statuses;
    }

    private static DocumentedOperation operation(ModelObject operation) {
        String name = operation.text("name");
        String page = operation.text("page");
        List<Sample> samples = operation.objects("samples").stream()
                .map(sample -> sample(name, page, sample))
                .toList();
        List<Boundary> boundaries = operation.optionalObjects("boundaries").stream()
                .map(ModelReader::boundary)
                .toList();
        return new DocumentedOperation(
                name,
                page,
                operation.text("digest"),
                operation.text("method"),
                operation.text("url"),
                boundaries,
                samples);
    }

    private static Boundary boundary(ModelObject boundary) {
        return new Boundary(
                boundary.texts("path"),
                boundary.number("line"),
                boundary.text("demand"),
                boundary.objects("accepted").stream().map(ModelReader::value).toList(),
                boundary.objects("refused").stream().map(ModelReader::value).toList());
    }

    private static BoundaryValue value(ModelObject value) {
        if (value.optionalText("json").isPresent()) {
            return new BoundaryValue.Json(value.text("json"));
        }
        return value.object().members().containsKey("characters")
                ? new BoundaryValue.Characters(value.number("characters"))
                : new BoundaryValue.Elements(value.number("elements"));
    }

    private static Sample sample(String operation, String page, ModelObject sample) {
        List<Step> steps = new ArrayList<>();
        for (ModelObject step : sample.objects("steps")) {
            steps.add(step(step, steps.size() + 1));
        }
        return new Sample(operation, page, sample.text("heading"), sample.number("line"), steps);
    }

    private static Step step(ModelObject step, int number) {
        String caption = step.text("caption");
        int line = step.number("line");
        Step.Body body = new Step.Body(step.number("jsonLine"), step.text("json"));
        String kind = step.text("kind");
        return switch (kind) {
            case "request" -> {
                String method = step.optionalText("method").orElse("");
                yield new Step.Request(
                        number, caption, line, method, step.optionalText("path").orElse(""), body);
            }
            case "response" -> new Step.Response(number, caption, line, body);
            case "notification" -> new Step.Notification(number, caption, line, body);
            default -> throw new JsonSyntaxException(step.object().line(), "no step is a " + kind);
        };
    }
}
