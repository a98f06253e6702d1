package dev.verbatim.runtime.envelope;

import dev.verbatim.runtime.internal.json.JsonStreams;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Tells answers from other messages and takes them apart, for the side that has sent the requests. */
final class AnswerReader {
    private final EnvelopeShapes shapes;
    private final Set<String> wanted = new HashSet<>();
    private final Set<String> onTheWay = new HashSet<>();

    AnswerReader(EnvelopeShapes shapes) {
        this.shapes = shapes;
        EnvelopeShapes.AnswerPaths paths = shapes.answer();
        Stream.of(
                        shapes.name(),
                        paths.correlation(),
                        paths.result(),
                        paths.code(),
                        paths.codeName(),
                        paths.message(),
                        paths.data())
                .forEach(this::want);
        paths.successConstants().keySet().forEach(path -> want(MessagePath.ofMember(path)));
    }

    private void want(@Nullable MessagePath path) {
        if (path != null && !path.members().isEmpty()) {
            wanted.add(String.join(".", path.members()));
            for (int length = 1; length < path.members().size(); length++) {
                onTheWay.add(String.join(".", path.members().subList(0, length)));
            }
        }
    }

    /**
     * Reads an answer.
     *
     * @param json the whole message
     * @return {@code null} if it is an event or a request
     */
    @Nullable
    ReceivedAnswer read(String json) {
        Map<String, String> values = new HashMap<>();
        try (JsonParser in = JsonStreams.readAgain(json.getBytes(StandardCharsets.UTF_8))) {
            in.nextToken();
            object("", in, values);
        }
        EnvelopeShapes.AnswerPaths paths = shapes.answer();
        String name = values.get(shapes.name().toString());
        boolean succeeded = paths.successConstants().entrySet().stream()
                .allMatch(constant -> constant.getValue().equals(values.get(constant.getKey())));
        boolean told = !paths.successConstants().isEmpty() && succeeded;
        boolean failed = !told
                && Stream.of(paths.code(), paths.codeName(), paths.message())
                        .anyMatch(path -> path != null && values.containsKey(path.toString()));
        String result = result(paths.result(), json, name, values);
        boolean isAnswer =
                failed || told || result != null && paths.successConstants().isEmpty();
        if (!isAnswer || name != null && !paths.repeatsName()) {
            return null;
        }
        String code = value(paths.code(), values);
        return new ReceivedAnswer(
                correlation(values),
                !failed,
                failed ? null : result,
                number(code),
                text(paths.codeName() == null ? code : value(paths.codeName(), values)),
                text(value(paths.message(), values)),
                value(paths.data(), values));
    }

    private void object(String path, JsonParser in, Map<String, String> values) {
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            String member = path.isEmpty() ? name : path + "." + name;
            JsonToken token = in.nextToken();
            boolean goesOn = onTheWay.contains(member) && token == JsonToken.START_OBJECT;
            if (wanted.contains(member) || path.isEmpty() && isNamed()) {
                String json = JsonStreams.text(in);
                values.put(member, json);
                if (goesOn) {
                    again(member, json, values);
                }
            } else if (goesOn) {
                object(member, in, values);
            } else {
                in.skipChildren();
            }
        }
    }

    /** A value whose parts are wanted, too. */
    private void again(String member, String json, Map<String, String> values) {
        try (JsonParser in = JsonStreams.readAgain(json.getBytes(StandardCharsets.UTF_8))) {
            in.nextToken();
            object(member, in, values);
        }
    }

    private boolean isNamed() {
        MessagePath result = shapes.answer().result();
        return result != null && result.kind() == MessagePath.Kind.NAMED;
    }

    private @Nullable String result(
            @Nullable MessagePath path, String json, @Nullable String name, Map<String, String> values) {
        if (path == null || path.isTopLevel()) {
            return path == null ? null : json;
        }
        return path.kind() == MessagePath.Kind.NAMED ? values.get(text(name)) : value(path, values);
    }

    private @Nullable Correlation correlation(Map<String, String> values) {
        String json = value(shapes.answer().correlation(), values);
        if (json == null) {
            return null;
        }
        try (JsonParser in = JsonStreams.readAgain(json.getBytes(StandardCharsets.UTF_8))) {
            in.nextToken();
            return Correlation.read(in);
        }
    }

    private static @Nullable String value(@Nullable MessagePath path, Map<String, String> values) {
        return path == null ? null : values.get(path.toString());
    }

    private static @Nullable Integer number(@Nullable String json) {
        try {
            return json == null ? null : Integer.valueOf(json);
        } catch (NumberFormatException other) {
            return null;
        }
    }

    /** The text that a value is; {@code null} if it is none. */
    static @Nullable String text(@Nullable String json) {
        if (json == null || !json.startsWith("\"")) {
            return null;
        }
        try (JsonParser in = JsonStreams.readAgain(json.getBytes(StandardCharsets.UTF_8))) {
            in.nextToken();
            return in.getString();
        }
    }
}
