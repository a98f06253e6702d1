package dev.verbatim.site.api;

import dev.verbatim.pages.json.JsonValue;
import dev.verbatim.pages.json.JsonValue.JsonArray;
import dev.verbatim.pages.json.JsonValue.JsonObject;
import dev.verbatim.pages.json.JsonValue.JsonString;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.Vocabulary;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/** Finds the operations that messages announce as possible now. */
final class AnnouncedCapabilities {
    private final Set<String> members;
    private final Set<String> names = new TreeSet<>();

    private AnnouncedCapabilities(Set<String> members) {
        this.members = members;
    }

    /** Returns the names in all lists of capabilities in samples. */
    static Set<String> in(Collection<OperationPage> pages) {
        AnnouncedCapabilities capabilities =
                new AnnouncedCapabilities(Vocabulary.of(pages).capabilityMembers());
        pages.stream()
                .flatMap(page -> page.samples().stream())
                .flatMap(sample -> sample.steps().stream())
                .flatMap(step -> step.json().value().stream())
                .forEach(capabilities::add);
        return capabilities.names;
    }

    // Recursion is safe: the parser bounds how deep values nest.
    private void add(JsonValue value) {
        if (value instanceof JsonArray array) {
            array.elements().forEach(this::add);
        } else if (value instanceof JsonObject object) {
            object.members().forEach(member -> {
                if (members.contains(member.name()) && member.value() instanceof JsonArray list) {
                    list.elements().forEach(this::addName);
                }
                add(member.value());
            });
        }
    }

    private void addName(JsonValue element) {
        if (element instanceof JsonString name) {
            names.add(name.value());
        }
    }
}
