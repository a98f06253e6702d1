package dev.verbatim.pages.shape;

import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.Parameter;
import dev.verbatim.pages.page.ParameterTable;
import dev.verbatim.pages.style.Style;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names in an API's pages that have a special meaning.
 *
 * @param operations the names of the operations that have a page or that a {@code capabilities} array lists
 * @param keyValueMembers the names of members that hold key/value data, whose keys are not documented
 */
public record Vocabulary(Set<String> operations, Set<String> keyValueMembers) {
    /** Copies both sets. */
    public Vocabulary {
        operations = Set.copyOf(operations);
        keyValueMembers = Set.copyOf(keyValueMembers);
    }

    /** Collects the vocabulary of an API's pages. */
    public static Vocabulary of(Collection<OperationPage> pages) {
        Set<String> keyValueMembers = new TreeSet<>(Set.of(Style.USER_DATA));
        pages.stream()
                .flatMap(page -> page.parameters().stream())
                .map(ParameterTable::parameters)
                .flatMap(Collection::stream)
                .filter(DocumentedType::isKeyValue)
                .map(Parameter::name)
                .flatMap(name -> name.stream())
                .forEach(keyValueMembers::add);
        return new Vocabulary(OperationNames.of(pages), keyValueMembers);
    }
}
