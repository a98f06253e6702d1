package dev.verbatim.pages.page;

import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.style.PageStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts of what was read from a set of pages.
 *
 * @param files how many files were read
 * @param pages how many of them are operation pages
 * @param operations how many operations those name
 * @param parameters how many parameters they document
 * @param requests how many requests their samples show
 * @param responses how many responses
 * @param notifications how many notifications
 * @param others the files without an operation, in the order of the readings
 * @param heading the heading that those files lack; empty if pages are recognised by more than a heading
 * @param tabs how many tabs were not read, by their labels
 * @param shapes how many samples leave out their parameters, result or data, and were not read
 * @param passedOver the content to which the style gives no meaning
 * @since 0.2.0
 */
public record Inventory(
        int files,
        int pages,
        int operations,
        int parameters,
        int requests,
        int responses,
        int notifications,
        List<String> others,
        String heading,
        SortedMap<String, Integer> tabs,
        int shapes,
        PassedOver passedOver) {
    private static final int MOST_SHOWN = 10;

    /** Copies the list and the map. */
    public Inventory {
        others = List.copyOf(others);
        tabs = Collections.unmodifiableSortedMap(new TreeMap<>(tabs));
    }

    /** The inventory of pages whose samples were all read. */
    public Inventory(
            int files,
            int pages,
            int operations,
            int parameters,
            int requests,
            int responses,
            int notifications,
            List<String> others,
            String heading) {
        this(
                files,
                pages,
                operations,
                parameters,
                requests,
                responses,
                notifications,
                others,
                heading,
                Collections.emptySortedMap(),
                0,
                PassedOver.NONE);
    }

    /** Counts the pages and their content. */
    public static Inventory of(Collection<? extends PageReading> readings) {
        List<OperationPage> pages = readings.stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .toList();
        List<Step> steps = Stream.concat(
                        pages.stream(),
                        readings.stream()
                                .filter(PageReading.Events.class::isInstance)
                                .map(reading -> ((PageReading.Events) reading).page()))
                .flatMap(page -> page.samples().stream())
                .flatMap(sample -> sample.steps().stream())
                .toList();
        return new Inventory(
                (int) readings.stream().map(PageReading::file).distinct().count(),
                (int) pages.stream().map(OperationPage::file).distinct().count(),
                operations(pages),
                pages.stream()
                        .flatMap(page -> page.parameters().stream())
                        .mapToInt(table -> table.parameters().size())
                        .sum(),
                count(steps, Step.Request.class),
                count(steps, Step.Response.class),
                count(steps, Step.Notification.class),
                others(readings),
                heading(readings),
                tabs(pages),
                (int) unread(pages, Unread.Expected.SHAPE).count(),
                PassedOver.of(readings));
    }

    private static SortedMap<String, Integer> tabs(List<OperationPage> pages) {
        SortedMap<String, Integer> tabs = new TreeMap<>();
        unread(pages, Unread.Expected.TAB).forEach(tab -> tabs.merge(tab.label(), 1, Integer::sum));
        return tabs;
    }

    private static Stream<Unread> unread(List<OperationPage> pages, Unread.Expected expected) {
        return pages.stream().flatMap(page -> page.unread().stream()).filter(unread -> unread.expected() == expected);
    }

    /** The files in which nothing was found. */
    private static List<String> others(Collection<? extends PageReading> readings) {
        Set<String> read = readings.stream()
                .filter(reading -> reading instanceof PageReading.Operation || reading instanceof PageReading.Refused)
                .map(PageReading::file)
                .collect(Collectors.toSet());
        return readings.stream()
                .map(PageReading::file)
                .filter(file -> !read.contains(file))
                .distinct()
                .toList();
    }

    /** The heading that the files lack if all of them need one. */
    private static String heading(Collection<? extends PageReading> readings) {
        return readings.stream()
                        .allMatch(reading -> !(reading instanceof PageReading.Other other)
                                || other.style().page().operations() == PageStyle.Operations.FILE)
                ? readings.stream()
                        .filter(PageReading.Other.class::isInstance)
                        .map(other -> ((PageReading.Other) other).style().page().parametersHeading())
                        .findFirst()
                        .orElse("")
                : "";
    }

    /** The same name in two folders counts twice; on two pages of one folder, once. */
    private static int operations(List<OperationPage> pages) {
        Set<String> names = new HashSet<>();
        for (OperationPage page : pages) {
            String folder = page.file().substring(0, page.file().lastIndexOf('/') + 1);
            page.operationName().ifPresent(name -> names.add(folder + name.value()));
        }
        return names.size();
    }

    private static int count(List<Step> steps, Class<? extends Step> kind) {
        return (int) steps.stream().filter(kind::isInstance).count();
    }

    /** Lists the files without an operation and the samples that were not read, one line each if there are any, and the counts. */
    public List<String> lines() {
        String read = "Read %s: %s, %s, %s, %s (%s, %s, %s)"
                .formatted(
                        counted(files, "file"),
                        counted(pages, "operation page"),
                        counted(operations, "operation"),
                        counted(parameters, "parameter"),
                        counted(requests + responses + notifications, "sample"),
                        counted(requests, "request"),
                        counted(responses, "response"),
                        counted(notifications, "notification"));
        List<String> lines = new ArrayList<>();
        if (!others.isEmpty()) {
            lines.add(othersLine());
        }
        if (!tabs.isEmpty()) {
            lines.add(tabsLine());
        }
        if (shapes > 0) {
            lines.add(counted(shapes, "sample") + " without parameters, result or data: only a shape, so not read");
        }
        lines.addAll(passedOver.lines());
        lines.add(read);
        return lines;
    }

    /** The counts of what was read, in a few words. */
    public String counts() {
        return String.join(
                ", ",
                counted(operations, "operation"),
                counted(parameters, "parameter"),
                counted(requests, "request"),
                counted(responses, "response"),
                counted(notifications, "notification"));
    }

    private String tabsLine() {
        String labels = tabs.entrySet().stream()
                .limit(MOST_SHOWN)
                .map(tab ->
                        Quote.plain(tab.getKey().isEmpty() ? "(no label)" : tab.getKey()) + " (" + tab.getValue() + ")")
                .collect(Collectors.joining(", "));
        return "Tabs that were not read, because others have the samples in the style of the pages: " + labels
                + (tabs.size() > MOST_SHOWN ? " and " + (tabs.size() - MOST_SHOWN) + " more" : "");
    }

    private String othersLine() {
        String names = String.join(", ", others.subList(0, Math.min(others.size(), MOST_SHOWN)));
        return (heading.isEmpty()
                        ? "Pages without an operation: "
                        : "Not operation pages, because they have no heading " + heading + ": ")
                + names
                + (others.size() > MOST_SHOWN ? " and " + (others.size() - MOST_SHOWN) + " more" : "");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
