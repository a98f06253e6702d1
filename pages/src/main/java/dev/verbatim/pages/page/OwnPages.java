package dev.verbatim.pages.page;

import dev.verbatim.pages.source.Text;
import dev.verbatim.pages.style.PageStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells the sections of operations from those that only show how any message looks, on another page: the operation in their samples
 * has a page of its own. {@link OperationFinder} does so within a page.
 */
final class OwnPages {
    private OwnPages() {}

    /** The same readings, where sections that only show messages are not operations. */
    static List<PageReading> of(Collection<? extends PageReading> readings) {
        Map<String, List<OperationPage>> byName = new LinkedHashMap<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Operation operation
                    && operation.page().style().page().operations() == PageStyle.Operations.SECTION) {
                operation
                        .page()
                        .operationName()
                        .map(Text::value)
                        .ifPresent(name -> byName.computeIfAbsent(name, key -> new ArrayList<>())
                                .add(operation.page()));
            }
        }
        Set<OperationPage> general = new HashSet<>();
        byName.forEach((name, pages) -> {
            if (pages.stream().map(OperationPage::file).distinct().count() > 1) {
                List<OperationPage> own = own(name, pages);
                pages.stream()
                        .filter(page -> !own.contains(page) && !hasEvents(page))
                        .forEach(general::add);
            }
        });
        return general.isEmpty() ? List.copyOf(readings) : without(general, readings);
    }

    private static List<OperationPage> own(String name, List<OperationPage> pages) {
        List<OperationPage> named = filtered(pages, page -> isTitle(name, page));
        if (!named.isEmpty()) {
            return named;
        }
        List<OperationPage> documented = filtered(pages, OwnPages::documentsWhatItSends);
        List<OperationPage> left = documented.isEmpty() ? pages : documented;
        return SharedWords.nearest(
                        name, IntStream.range(0, left.size()).boxed().toList(), index -> words(left.get(index)))
                .stream()
                .map(left::get)
                .toList();
    }

    private static List<OperationPage> filtered(List<OperationPage> pages, Predicate<OperationPage> test) {
        return pages.stream().filter(test).toList();
    }

    private static boolean isTitle(String name, OperationPage page) {
        return page.title()
                .map(title -> Labels.bare(title.value()))
                .filter(title -> title.equals(name) || title.startsWith(name + " ") || title.endsWith(" " + name))
                .isPresent();
    }

    /** Whether one of the documented parameters is in a request; a table of something else may be near a message, too. */
    private static boolean documentsWhatItSends(OperationPage page) {
        Set<String> names = new HashSet<>();
        page.parameters()
                .ifPresent(table -> table.parameters().forEach(row -> row.name().ifPresent(names::add)));
        return page.samples().stream()
                .flatMap(sample -> sample.steps().stream())
                .filter(Step.Request.class::isInstance)
                .flatMap(step -> ((Step.Request) step).message().members().stream())
                .flatMap(sent -> sent.members().stream())
                .anyMatch(member -> names.contains(member.name()));
    }

    private static String words(OperationPage page) {
        return page.file().substring(page.file().lastIndexOf('/') + 1) + " "
                + page.title().map(Text::value).orElse("");
    }

    private static boolean hasEvents(OperationPage page) {
        return !page.events().isEmpty()
                || page.samples().stream()
                        .flatMap(sample -> sample.steps().stream())
                        .anyMatch(Step.Notification.class::isInstance);
    }

    /** Puts the sections to what their files say outside of operations. */
    private static List<PageReading> without(Set<OperationPage> general, Collection<? extends PageReading> readings) {
        List<PageReading> left = new ArrayList<>();
        Map<String, List<OperationPage>> dropped = new LinkedHashMap<>();
        for (PageReading reading : readings) {
            if (reading instanceof PageReading.Operation operation && general.contains(operation.page())) {
                dropped.computeIfAbsent(reading.file(), file -> new ArrayList<>())
                        .add(operation.page());
            } else {
                left.add(reading);
            }
        }
        dropped.forEach((file, pages) -> {
            Optional<PageReading.Events> events = left.stream()
                    .filter(PageReading.Events.class::isInstance)
                    .map(PageReading.Events.class::cast)
                    .filter(reading -> reading.file().equals(file))
                    .findFirst();
            events.ifPresent(left::remove);
            MatchingRules kept = left.stream()
                    .filter(PageReading.Operation.class::isInstance)
                    .map(reading -> ((PageReading.Operation) reading).page())
                    .filter(page -> page.file().equals(file))
                    .map(OperationPage::matching)
                    .reduce(MatchingRules.NONE, MatchingRules::and);
            MatchingRules matching = Stream.concat(events.stream().map(PageReading.Events::page), pages.stream())
                    .map(OperationPage::matching)
                    .reduce(MatchingRules.NONE, MatchingRules::and)
                    .without(kept);
            left.add(new PageReading.Events(
                    events.map(PageReading.Events::page)
                            .orElseGet(() -> pages.get(0).withoutOperation())
                            .withMatching(matching),
                    Stream.concat(
                                    events.stream().flatMap(reading -> reading.general().stream()),
                                    pages.stream().flatMap(page -> page.samples().stream()))
                            .toList()));
        });
        return left;
    }
}
