package dev.verbatim.processor.shape;

import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.Sample;
import dev.verbatim.processor.page.Step;
import dev.verbatim.processor.page.Text;
import dev.verbatim.processor.page.json.JsonValue;
import dev.verbatim.processor.page.json.JsonValue.JsonArray;
import dev.verbatim.processor.page.json.JsonValue.JsonMember;
import dev.verbatim.processor.page.json.JsonValue.JsonObject;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the operations that an API's pages name. */
public final class OperationNames {
    private OperationNames() {}

    /** The operations that have a page, and those that a {@code capabilities} array of a sample lists. */
    public static SortedSet<String> of(Collection<OperationPage> pages) {
        SortedSet<String> names = new TreeSet<>();
        for (OperationPage page : pages) {
            of(page).ifPresent(names::add);
            for (Sample sample : page.samples()) {
                for (Step step : sample.steps()) {
                    step.json().value().ifPresent(value -> collect(value, names));
                }
            }
        }
        return names;
    }

    /** The operation that a page documents: what its table names, else its title. */
    public static Optional<String> of(OperationPage page) {
        return page.operationName().or(page::title).map(Text::value);
    }

    private static void collect(JsonValue value, Collection<String> names) {
        if (value instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                if (member.name().equals(Vocabulary.CAPABILITIES) && member.value() instanceof JsonArray array) {
                    array.elements().stream()
                            .filter(JsonString.class::isInstance)
                            .forEach(element -> names.add(((JsonString) element).value()));
                }
                collect(member.value(), names);
            }
        } else if (value instanceof JsonArray array) {
            array.elements().forEach(element -> collect(element, names));
        }
    }
}
