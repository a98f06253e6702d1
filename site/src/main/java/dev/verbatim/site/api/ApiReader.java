package dev.verbatim.site.api;

import dev.verbatim.pages.PagesFolder;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.pages.shape.ShapeInference;
import dev.verbatim.pages.shape.TableMembers;
import dev.verbatim.pages.shape.Vocabulary;
import dev.verbatim.pages.source.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads what the pages of a folder document. */
public final class ApiReader {
    private final PagesFolder folder;
    private final List<OperationPage> pages;
    private final ApiSamples samples;
    private final ShapeInference inference;
    private final FileNames names = new FileNames();

    private ApiReader(PagesFolder folder) {
        this.folder = folder;
        pages = folder.readings().stream()
                .flatMap(reading -> page(reading).stream())
                .sorted(OperationPage.ORDER)
                .toList();
        samples = new ApiSamples(pages);
        inference = new ShapeInference(Vocabulary.of(pages));
    }

    private static Optional<OperationPage> page(PageReading reading) {
        if (reading instanceof PageReading.Operation operation) {
            return Optional.of(operation.page());
        }
        return reading instanceof PageReading.Events events ? Optional.of(events.page()) : Optional.empty();
    }

    /** Reads a folder. */
    public static DocumentedApi read(PagesFolder folder) {
        return new ApiReader(folder).read();
    }

    private DocumentedApi read() {
        Set<String> capabilities = AnnouncedCapabilities.in(pages);
        List<OperationPage> documented = folder.readings().stream()
                .filter(PageReading.Operation.class::isInstance)
                .map(reading -> ((PageReading.Operation) reading).page())
                .sorted(OperationPage.ORDER)
                .toList();
        List<String> operationNames =
                documented.stream().map(ApiReader::operationName).toList();
        List<String> files = operationNames.stream().map(names::of).toList();
        List<DocumentedOperation> operations = IntStream.range(0, documented.size())
                .parallel()
                .mapToObj(index -> operation(
                        documented.get(index),
                        operationNames.get(index),
                        files.get(index),
                        lastLine(documented, index),
                        capabilities))
                .toList();
        return new DocumentedApi(
                folder.folder(),
                name(),
                folder.style().style(),
                operations,
                new NotificationReader(pages, samples, inference).read(),
                statuses(),
                general(),
                pages);
    }

    private String name() {
        String last = folder.folder().substring(folder.folder().lastIndexOf('/') + 1);
        return last.isEmpty() ? "API" : last.substring(0, 1).toUpperCase(Locale.ROOT) + last.substring(1);
    }

    private static String operationName(OperationPage page) {
        return OperationNames.of(page).orElseGet(() -> baseName(page.file()));
    }

    /** Returns the last line that can belong to an operation: the one before the next operation of the same file. */
    private static int lastLine(List<OperationPage> documented, int index) {
        boolean isLast = index + 1 == documented.size()
                || !documented
                        .get(index + 1)
                        .file()
                        .equals(documented.get(index).file());
        return isLast ? Integer.MAX_VALUE : documented.get(index + 1).position().line() - 1;
    }

    private DocumentedOperation operation(
            OperationPage page, String name, String file, int lastLine, Set<String> capabilities) {
        List<SampleObject> requests = samples.requests(name);
        List<DocumentedParameter> parameters = new ArrayList<>(PathParameters.of(page, name));
        parameters.addAll(MemberReader.read(
                TableMembers.ofRequest(page, inference, requests),
                requests.stream().map(SampleObject::object).toList()));
        return new DocumentedOperation(
                name,
                file,
                page,
                parameters,
                results(page, name),
                lastLine,
                capabilities.contains(name),
                FollowingNotifications.of(page, name));
    }

    private List<DocumentedParameter> results(OperationPage page, String name) {
        List<SampleObject> responses = samples.responses(name);
        return MemberReader.read(
                TableMembers.of(page.file(), page.results(), inference.members(responses), responses),
                responses.stream().map(SampleObject::object).toList());
    }

    /** The statuses of pages without an operation; those of an operation say what they mean for it. */
    private List<DocumentedStatus> statuses() {
        Map<String, DocumentedStatus> statuses = new LinkedHashMap<>();
        for (PageReading reading : folder.readings()) {
            List<DocumentedStatus> rows = reading instanceof PageReading.Other other
                    ? other.statuses()
                    : reading instanceof PageReading.Events events
                            ? events.page().statuses()
                            : List.of();
            rows.forEach(row -> statuses.putIfAbsent(row.code(), row));
        }
        return List.copyOf(statuses.values());
    }

    private List<GeneralPage> general() {
        Map<String, List<PageReading>> files = new LinkedHashMap<>();
        folder.readings()
                .forEach(reading -> files.computeIfAbsent(reading.file(), file -> new ArrayList<>())
                        .add(reading));
        List<GeneralPage> general = new ArrayList<>();
        for (PageSource source : folder.pages()) {
            List<PageReading> readings = files.getOrDefault(source.file(), List.of());
            boolean isOperation = readings.size() == 1 && readings.get(0) instanceof PageReading.Operation;
            if (!isOperation && source.malformed().isEmpty()) {
                String base = baseName(source.file());
                general.add(new GeneralPage(title(readings).orElse(base), names.of(base), source));
            }
        }
        return general;
    }

    private static Optional<String> title(List<PageReading> readings) {
        return readings.stream()
                .filter(PageReading.Other.class::isInstance)
                .flatMap(reading -> ((PageReading.Other) reading).headings().stream())
                .map(Text::value)
                .filter(heading -> !heading.isBlank())
                .findFirst();
    }

    private static String baseName(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceFirst("\\.mdx?$", "");
    }
}
