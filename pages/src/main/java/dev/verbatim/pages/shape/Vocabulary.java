package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.ParameterTable;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The names in an API's pages that have a special meaning.
 *
 * @param operations the names of the operations that have a page or that a list of capabilities names
 * @param capabilityMembers the names of members that list operations that are possible now
 * @param keyValueMembers the names of members that hold key/value data, whose keys are not documented; followed by {@code []}
 *     if the elements of a list do
 * @since 0.2.0
 */
public record Vocabulary(Set<String> operations, Set<String> capabilityMembers, Set<String> keyValueMembers) {
    /** Copies the sets. */
    public Vocabulary {
        operations = Set.copyOf(operations);
        capabilityMembers = Set.copyOf(capabilityMembers);
        keyValueMembers = Set.copyOf(keyValueMembers);
    }

    /** Collects the vocabulary of an API's pages. */
    public static Vocabulary of(Collection<OperationPage> pages) {
        Set<String> keyValueMembers = new TreeSet<>();
        pages.stream()
                .flatMap(page -> page.style().message().freeKeys().stream())
                .flatMap(name -> Stream.of(name, elementsOf(name)))
                .forEach(keyValueMembers::add);
        pages.stream()
                .flatMap(page -> page.parameters().stream())
                .map(ParameterTable::parameters)
                .flatMap(Collection::stream)
                .filter(DocumentedType::isKeyValue)
                .flatMap(row -> row.name().map(name -> DocumentedType.isList(row) ? elementsOf(name) : name).stream())
                .forEach(keyValueMembers::add);
        Set<String> capabilities = new TreeSet<>();
        pages.forEach(page -> page.style().message().capabilities().ifPresent(capabilities::add));
        return new Vocabulary(OperationNames.of(pages), capabilities, keyValueMembers);
    }

    /** What the elements of a list are called here. */
    static String elementsOf(String name) {
        return name + "[]";
    }

    /** Whether the API has such lists at all. */
    boolean hasCapabilities() {
        return !capabilityMembers.isEmpty();
    }
}
