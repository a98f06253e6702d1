package dev.verbatim.pages.accept;

import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a change of a JSON value as edits of the page. Where values are only exchanged, nothing else changes. A member or element is
 * added with the same text before it as its neighbour has, and removed with the text before it.
 */
final class ValueEdits {
    private final PageText page;

    ValueEdits(PageText page) {
        this.page = page;
    }

    /** Returns the edit that replaces a value; empty if the page does not have it at its position. */
    Optional<PageEdit> replace(JsonValue documented, String observed) {
        return begin(documented).flatMap(begin -> page.end(begin).map(end -> new PageEdit(begin, end, observed)));
    }

    /** Returns the edits that give an array other elements; empty if the page does not have it at its position. */
    Optional<List<PageEdit>> elements(JsonArray documented, JsonArray observed) {
        List<JsonValue> old = documented.elements();
        List<String> texts = observed.elements().stream().map(JsonSource::of).toList();
        if (old.isEmpty() || texts.isEmpty()) {
            return replace(documented, "[" + String.join(", ", texts) + "]").map(List::of);
        }
        List<PageEdit> edits = new ArrayList<>();
        int both = Math.min(old.size(), texts.size());
        for (int i = 0; i < both; i++) {
            if (!JsonSource.of(old.get(i)).equals(texts.get(i))) {
                Optional<PageEdit> edit = replace(old.get(i), texts.get(i));
                if (edit.isEmpty()) {
                    return Optional.empty();
                }
                edits.add(edit.get());
            }
        }
        Optional<Integer> lastKept = begin(old.get(both - 1)).flatMap(page::end);
        Optional<Integer> last = begin(old.get(old.size() - 1)).flatMap(page::end);
        Optional<String> separator = separator(old);
        if (lastKept.isEmpty() || last.isEmpty() || separator.isEmpty()) {
            return Optional.empty();
        }
        if (texts.size() > both) {
            StringBuilder more = new StringBuilder();
            texts.subList(both, texts.size())
                    .forEach(text -> more.append(separator.get()).append(text));
            edits.add(new PageEdit(last.get(), last.get(), more.toString()));
        } else if (old.size() > both) {
            edits.add(new PageEdit(lastKept.get(), last.get(), ""));
        }
        return Optional.of(edits);
    }

    /** Returns the text between the first two elements; empty if there is more than a comma and blanks. */
    private Optional<String> separator(List<JsonValue> elements) {
        if (elements.size() < 2) {
            return Optional.of(", ");
        }
        return begin(elements.get(0))
                .flatMap(page::end)
                .flatMap(end -> begin(elements.get(1)).flatMap(next -> between(end, next)));
    }

    private Optional<String> between(int end, int next) {
        String text = page.text().substring(end, next);
        return text.replace(',', ' ').isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** Returns the edit that adds an element behind the last one; to an empty array, one after the other by their indices. */
    Optional<PageEdit> add(JsonArray array, int index, String observed) {
        List<JsonValue> elements = array.elements();
        if (elements.isEmpty()) {
            return begin(array).map(begin -> new PageEdit(begin + 1, begin + 1, (index == 0 ? "" : ", ") + observed));
        }
        return begin(elements.get(elements.size() - 1))
                .flatMap(page::end)
                .flatMap(end -> separator(elements).map(comma -> new PageEdit(end, end, comma + observed)));
    }

    /** Returns the edit that removes an element and what is before it; empty if that is more than a comma and blanks. */
    Optional<PageEdit> remove(JsonArray array, int index) {
        List<JsonValue> elements = array.elements();
        Optional<Integer> begin = begin(elements.get(index));
        Optional<Integer> end = begin.flatMap(page::end);
        Optional<Integer> from = index == 0
                ? begin
                : begin(elements.get(index - 1))
                        .flatMap(page::end)
                        .filter(before ->
                                begin.flatMap(next -> between(before, next)).isPresent());
        return from.flatMap(first -> end.map(last -> new PageEdit(first, last, "")));
    }

    /** Returns the edit that adds a member behind the last one; empty if it has no neighbour to take its form from. */
    Optional<PageEdit> add(JsonObject object, String name, String observed) {
        if (object.members().isEmpty()) {
            return replace(object, "{" + quoted(name) + ": " + observed + "}");
        }
        JsonMember last = object.members().get(object.members().size() - 1);
        Optional<Integer> end = begin(last.value()).flatMap(page::end);
        Optional<String> separator = object.members().size() == 1
                ? Optional.of(", ")
                : begin(object.members().get(object.members().size() - 2).value())
                        .flatMap(page::end)
                        .flatMap(before -> page.index(last.position()).flatMap(begin -> between(before, begin)));
        Optional<String> colon = page.index(last.position())
                .flatMap(page::end)
                .flatMap(nameEnd -> begin(last.value()).map(value -> page.text().substring(nameEnd, value)));
        return end.isEmpty() || separator.isEmpty() || colon.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new PageEdit(end.get(), end.get(), separator.get() + quoted(name) + colon.get() + observed));
    }

    /** Returns the edit that removes a member; empty if something else is between it and its neighbour. */
    Optional<PageEdit> remove(JsonObject object, String name) {
        List<JsonMember> members = object.members();
        int index = 0;
        while (!members.get(index).name().equals(name)) {
            index++;
        }
        Optional<Integer> begin = page.index(members.get(index).position());
        Optional<Integer> end = begin(members.get(index).value()).flatMap(page::end);
        if (begin.isEmpty() || end.isEmpty()) {
            return Optional.empty();
        }
        if (index > 0) {
            return begin(members.get(index - 1).value())
                    .flatMap(page::end)
                    .filter(before -> between(before, begin.get()).isPresent())
                    .map(before -> new PageEdit(before, end.get(), ""));
        }
        return members.size() == 1
                ? Optional.of(new PageEdit(begin.get(), end.get(), ""))
                : page.index(members.get(1).position())
                        .filter(next -> between(end.get(), next).isPresent())
                        .map(next -> new PageEdit(begin.get(), next, ""));
    }

    /** Where Markdown has changed the text, as tabs in front of indented code, a position may lead elsewhere. */
    private Optional<Integer> begin(JsonValue value) {
        return page.index(value.position())
                .filter(begin -> page.end(begin)
                        .filter(end -> isSame(value, page.text().substring(begin, end)))
                        .isPresent());
    }

    private static boolean isSame(JsonValue value, String text) {
        if (value instanceof JsonObject) {
            return text.startsWith("{");
        }
        if (value instanceof JsonArray) {
            return text.startsWith("[");
        }
        return JsonParser.parse(text)
                .value()
                .filter(read -> JsonSource.of(read).equals(JsonSource.of(value)))
                .isPresent();
    }

    private static String quoted(String name) {
        return JsonSource.of(new JsonValue.JsonString(Position.START, name));
    }
}
