package dev.verbatim.pages.page;

import dev.verbatim.pages.json.JsonSketch;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonText;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.source.TextLine;
import dev.verbatim.pages.style.MessageFacts;
import dev.verbatim.pages.style.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message in a block of code.
 *
 * @param text where it is
 * @param json its JSON
 */
record SampleMessage(MessageText text, JsonText json) {
    /** Where it begins. */
    Position position() {
        return StepReader.position(text.lines(), json.position());
    }

    /** What tells its kind. */
    MessageFacts facts() {
        return json.value().map(MessageFacts::of).orElseGet(() -> MessageFacts.of(JsonSketch.of(joined())));
    }

    /** The lines as they are on the page, even where something within them was left out. */
    private List<TextLine> joined() {
        List<TextLine> joined = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int index = 0; index < text.lines().size(); index++) {
            TextLine part = text.lines().get(index);
            line.append(part.text());
            if (index + 1 == text.lines().size() || text.lines().get(index + 1).number() != part.number()) {
                joined.add(new TextLine(line.toString(), part.number(), part.column()));
                line.setLength(0);
            }
        }
        return joined;
    }

    /** Its content without the member that links a response to its request; empty for invalid JSON. */
    Optional<String> content(Style style) {
        Set<String> correlation = Stream.of(
                        style.message().correlation(), style.message().repeated())
                .flatMap(Optional::stream)
                .filter(path -> path.names().size() == 1)
                .flatMap(path -> path.first().stream())
                .collect(Collectors.toSet());
        return json.value().map(value -> JsonSource.of(without(value, correlation)));
    }

    private static JsonValue without(JsonValue value, Set<String> names) {
        return value instanceof JsonObject object
                ? new JsonObject(
                        object.position(),
                        object.members().stream()
                                .filter(member -> !names.contains(member.name()))
                                .toList())
                : value;
    }
}
