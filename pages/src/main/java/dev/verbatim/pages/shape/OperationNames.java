package dev.verbatim.pages.shape;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonMember;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the names of operations in the pages of an API.
 *
 * @since 0.2.0
 */
public final class OperationNames {
    private OperationNames() {}

    /** Returns the operations that have a page, and those in {@code capabilities} arrays of samples. */
    public static SortedSet<String> of(Collection<OperationPage> pages) {
        return new TreeSet<>(positions(pages).keySet());
    }

    /** Returns the operations that have a page. */
    public static Set<String> documented(Collection<OperationPage> pages) {
        Set<String> names = new TreeSet<>();
        pages.forEach(page -> of(page).ifPresent(names::add));
        return names;
    }

    /** Returns the operation that a page documents: the name in its table, or else its title. */
    public static Optional<String> of(OperationPage page) {
        return name(page).map(Text::value);
    }

    /**
     * Returns the operations as {@link #of(Collection)}, each with the position where the pages first name it. Operations with a
     * page come first, then those that only samples list, both sorted by name.
     */
    public static Map<String, PagePosition> positions(Collection<OperationPage> pages) {
        SortedMap<String, PagePosition> documented = new TreeMap<>();
        SortedMap<String, PagePosition> listed = new TreeMap<>();
        pages.stream().sorted(OperationPage.ORDER).forEach(page -> {
            name(page).ifPresent(name -> add(documented, page.file(), name));
            page.samples().stream()
                    .flatMap(sample -> sample.steps().stream())
                    .flatMap(step -> step.json().value().stream())
                    .forEach(json -> page.style()
                            .message()
                            .capabilities()
                            .ifPresent(list -> addListed(listed, page.file(), json, list)));
        });
        Map<String, PagePosition> all = new LinkedHashMap<>(documented);
        listed.forEach(all::putIfAbsent);
        return all;
    }

    private static Optional<Text> name(OperationPage page) {
        return page.operationName().or(page::title);
    }

    private static void addListed(Map<String, PagePosition> names, String file, JsonValue json, String list) {
        if (json instanceof JsonArray array) {
            array.elements().forEach(element -> addListed(names, file, element, list));
        } else if (json instanceof JsonObject object) {
            for (JsonMember member : object.members()) {
                if (member.name().equals(list) && member.value() instanceof JsonArray array) {
                    array.elements().stream()
                            .filter(JsonString.class::isInstance)
                            .map(JsonString.class::cast)
                            .forEach(name -> add(names, file, new Text(name.value(), name.position())));
                }
                addListed(names, file, member.value(), list);
            }
        }
    }

    private static void add(Map<String, PagePosition> names, String file, Text name) {
        names.putIfAbsent(name.value(), new PagePosition(file, name.position()));
    }
}
