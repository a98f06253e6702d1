package dev.verbatim.pages.accept;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.json.JsonParser;
import dev.verbatim.pages.json.JsonSource;
import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Sample;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts values that a server sent into the samples of one page. Only the tokens of the values change: blanks, line ends, comments and
 * everything outside of the values stay as they are.
 *
 * @since 0.2.0
 */
public final class SampleAcceptance {
    private static final String BY_HAND = "; change the page by hand";

    private final String file;
    private final PageText text;
    private final ValueEdits write;
    private final List<Sample> samples;
    private final List<PageEdit> edits = new ArrayList<>();
    private final List<AcceptedValue> values = new ArrayList<>();

    private SampleAcceptance(String file, String text, List<OperationPage> operations) {
        this.file = file;
        this.text = new PageText(text);
        write = new ValueEdits(this.text);
        samples = operations.stream()
                .filter(page -> page.file().equals(file))
                .flatMap(page -> page.samples().stream())
                .toList();
    }

    /**
     * Accepts values.
     *
     * @param file the page's path below the root of the pages
     * @param text the text of the page
     * @param operations the operations of the pages, as they were read from this text
     * @param changes the changes of this page
     */
    public static AcceptedPage accept(
            String file, String text, List<OperationPage> operations, List<SampleChange> changes) {
        SampleAcceptance acceptance = new SampleAcceptance(file, text, operations);
        SeenValues.of(changes).forEach(acceptance::accept);
        return new AcceptedPage(
                file,
                text,
                acceptance.text.with(acceptance.edits),
                acceptance.values.stream().sorted().toList(),
                UnifiedDiff.of(file, acceptance.text, acceptance.edits));
    }

    private void accept(SeenValues seen) {
        SampleChange change = seen.change();
        Position first = new Position(change.first(), 1);
        Optional<JsonValue> message = samples.stream()
                .filter(sample -> sample.steps().size() >= change.step()
                        && sample.steps().get(0).position().line() == change.first())
                .map(sample -> sample.steps().get(change.step() - 1))
                .flatMap(step -> step.json().value().stream())
                .findFirst();
        if (message.isEmpty()) {
            refuse(
                    first,
                    change,
                    "the page has no step " + change.step() + " of this sample any more; run the tests again");
            return;
        }
        Optional<JsonValue> owner = value(
                message.get(), change.at().subList(0, Math.max(0, change.at().size() - 1)));
        Optional<JsonValue> shown = value(message.get(), change.at());
        Position position = shown.or(() -> owner).map(JsonValue::position).orElse(first);
        if (!shown.map(JsonSource::of).equals(change.documented().map(SampleAcceptance::normal))) {
            refuse(position, change, "the page has changed since the recording; run the tests again");
        } else if (seen.differing().isPresent()) {
            refuse(position, change, seen.differing().get());
        } else if (change.refusal().isPresent()) {
            refuse(
                    position,
                    change,
                    "the value that the server sent " + change.refusal().get() + ", and is neither shown nor written"
                            + BY_HAND);
        } else {
            edits(change, shown, owner)
                    .ifPresentOrElse(
                            found -> apply(position, change, found),
                            () -> refuse(
                                    position, change, "the text around it has no form that can be kept" + BY_HAND));
        }
    }

    private Optional<List<PageEdit>> edits(SampleChange change, Optional<JsonValue> shown, Optional<JsonValue> owner) {
        Optional<JsonValue> observed =
                change.observed().flatMap(json -> JsonParser.parse(json).value());
        String name = change.at().isEmpty() ? "" : change.at().get(change.at().size() - 1);
        if (observed.isEmpty()) {
            return owner.flatMap(outer -> outer instanceof JsonObject object
                            ? write.remove(object, name)
                            : outer instanceof JsonArray array
                                    ? write.remove(array, Integer.parseInt(name))
                                    : Optional.empty())
                    .map(List::of);
        }
        String json = JsonSource.of(observed.get());
        if (shown.isEmpty()) {
            return owner.flatMap(outer -> outer instanceof JsonObject object
                            ? write.add(object, name, json)
                            : outer instanceof JsonArray array
                                    ? write.add(array, Integer.parseInt(name), json)
                                    : Optional.empty())
                    .map(List::of);
        }
        return shown.get() instanceof JsonArray old && observed.get() instanceof JsonArray now
                ? write.elements(old, now)
                : write.replace(shown.get(), json).map(List::of);
    }

    private void apply(Position position, SampleChange change, List<PageEdit> found) {
        boolean isFree = found.stream()
                .noneMatch(edit ->
                        edits.stream().anyMatch(other -> edit.begin() < other.end() && other.begin() < edit.end()));
        if (!isFree) {
            refuse(position, change, "another change is at the same place; accept that first, and run the tests again");
            return;
        }
        edits.addAll(found);
        String old = change.documented().orElse("no such member");
        values.add(new AcceptedValue(
                new PagePosition(file, position),
                change.path(),
                Quote.plain(old) + " -> " + Quote.plain(change.observed().orElse("no such member")),
                true));
    }

    private void refuse(Position position, SampleChange change, String reason) {
        values.add(new AcceptedValue(new PagePosition(file, position), change.path(), reason, false));
    }

    /** Recordings have numbers as they were sent, but other blanks. */
    private static String normal(String json) {
        return JsonParser.parse(json).value().map(JsonSource::of).orElse(json);
    }

    private static Optional<JsonValue> value(JsonValue message, List<String> at) {
        Optional<JsonValue> value = Optional.of(message);
        for (String part : at) {
            value = value.flatMap(outer -> inside(outer, part));
        }
        return value;
    }

    private static Optional<JsonValue> inside(JsonValue outer, String part) {
        if (outer instanceof JsonObject object) {
            return object.member(part).map(JsonMember::value);
        }
        boolean isIndex = !part.isEmpty() && part.length() < 9 && part.chars().allMatch(Character::isDigit);
        return outer instanceof JsonArray array
                        && isIndex
                        && Integer.parseInt(part) < array.elements().size()
                ? Optional.of(array.elements().get(Integer.parseInt(part)))
                : Optional.empty();
    }
}
