package dev.verbatim.pages.page;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
 * @param others the files that are not operation pages, in the order of the readings
 */
public record Inventory(
        int files,
        int pages,
        int operations,
        int parameters,
        int requests,
        int responses,
        int notifications,
        List<String> others) {
    private static final int MOST_SHOWN = 10;

    /** Copies the list. */
    public Inventory {
        others = List.copyOf(others);
    }

    /** Counts the pages and their content. */
    public static Inventory of(Collection<? extends PageReading> readings) {
        List<OperationPage> pages = readings.stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .toList();
        List<Step> steps = pages.stream()
                .flatMap(page -> page.samples().stream())
                .flatMap(sample -> sample.steps().stream())
                .toList();
        return new Inventory(
                readings.size(),
                pages.size(),
                operations(pages),
                pages.stream()
                        .flatMap(page -> page.parameters().stream())
                        .mapToInt(table -> table.parameters().size())
                        .sum(),
                count(steps, Step.Request.class),
                count(steps, Step.Response.class),
                count(steps, Step.Notification.class),
                readings.stream()
                        .filter(PageReading.Other.class::isInstance)
                        .map(PageReading::file)
                        .toList());
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

    /** Lists the files that are not operation pages, and the counts, in one or two lines. */
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
        return others.isEmpty() ? List.of(read) : List.of(othersLine(), read);
    }

    private String othersLine() {
        String names = String.join(", ", others.subList(0, Math.min(others.size(), MOST_SHOWN)));
        return "Not operation pages, because they have no heading Parameters: " + names
                + (others.size() > MOST_SHOWN ? " and " + (others.size() - MOST_SHOWN) + " more" : "");
    }

    private static String counted(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
