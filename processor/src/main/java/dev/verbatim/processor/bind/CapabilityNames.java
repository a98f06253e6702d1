package dev.verbatim.processor.bind;

import dev.verbatim.processor.page.OperationPage;
import dev.verbatim.processor.page.PagePosition;
import dev.verbatim.processor.page.Position;
import dev.verbatim.processor.page.json.JsonValue;
import dev.verbatim.processor.page.json.JsonValue.JsonArray;
import dev.verbatim.processor.page.json.JsonValue.JsonMember;
import dev.verbatim.processor.page.json.JsonValue.JsonObject;
import dev.verbatim.processor.page.json.JsonValue.JsonString;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Finds every operation that an API's pages name, and where they name it first. */
final class CapabilityNames {
    private static final String CAPABILITIES = "capabilities";

    /** What else a page calls a capability survives in messages as a name that the enum does not know. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private final Map<String, PagePosition> names = new TreeMap<>();

    private CapabilityNames() {}

    /**
     * The operations that have a page, by name, and then those that only a {@code capabilities} array of a sample lists, by
     * name: where two names are alike, the documented one counts.
     */
    static Map<String, PagePosition> of(Collection<OperationPage> pages) {
        CapabilityNames documented = new CapabilityNames();
        pages.forEach(documented::addDocumented);
        CapabilityNames listed = new CapabilityNames();
        pages.stream().sorted(Comparator.comparing(OperationPage::file)).forEach(listed::addListed);
        Map<String, PagePosition> all = new LinkedHashMap<>(documented.names);
        listed.names.forEach(all::putIfAbsent);
        return all;
    }

    private void addDocumented(OperationPage page) {
        page.operationName().or(page::title).ifPresent(name -> add(page.file(), name.value(), name.position()));
    }

    private void addListed(OperationPage page) {
        page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .flatMap(step -> step.json().value().stream())
                .forEach(json -> addListed(page.file(), json));
    }

    private void addListed(String file, JsonValue json) {
        if (json instanceof JsonArray array) {
            array.elements().forEach(element -> addListed(file, element));
        } else if (json instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                if (member.name().equals(CAPABILITIES) && member.value() instanceof JsonArray array) {
                    array.elements().forEach(element -> addName(file, element));
                }
                addListed(file, member.value());
            }
        }
    }

    private void addName(String file, JsonValue element) {
        if (element instanceof JsonString name) {
            add(file, name.value(), name.position());
        }
    }

    private void add(String file, String name, Position position) {
        if (NAME.matcher(name).matches()) {
            names.putIfAbsent(name, new PagePosition(file, position));
        }
    }
}
