package dev.verbatim.processor.bind;

import dev.verbatim.pages.find.FolderStyle;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PageName;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.finding.Finding;
import dev.verbatim.pages.page.FolderReading;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.pages.source.Position;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.parallel.Parallel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pages of an API: those in its folder, and those elsewhere that its operations claim.
 *
 * @param api the API
 * @param folderStyle how the pages and messages of the API are shaped; if its file has mistakes, no page is read
 * @param sources all pages by path
 * @param readings the results of reading them, by path
 * @param claims the page of each operation, by the annotation of the operation
 * @param folders the folders with pages; empty if this API has any
 * @param places where the folder of the API was looked for; empty if it has pages
 */
public record ApiPages(
        DeclaredApi api,
        FolderStyle folderStyle,
        List<PageSource> sources,
        SortedMap<String, List<PageReading>> readings,
        Map<Subject, PageClaim> claims,
        List<String> folders,
        List<String> places) {
    /** Copies the collections. */
    public ApiPages {
        sources = List.copyOf(sources);
        readings = new TreeMap<>(readings);
        claims = Map.copyOf(claims);
        folders = List.copyOf(folders);
        places = List.copyOf(places);
    }

    /**
     * Finds and reads the pages of an API.
     *
     * @param read the pages that were read before; those that are read now are added
     */
    public static ApiPages of(DeclaredApi api, PageFinder finder, ReadPages read) {
        boolean isSafe =
                api.folder().isEmpty() || PageName.problem(api.folder()).isEmpty();
        FolderStyle style = isSafe ? finder.style(api.folder()) : FolderStyle.NONE;
        Function<PageSource, List<PageReading>> reader =
                style.file().isValid() ? source -> read.of(source, style.style()) : source -> List.of();
        SortedMap<String, PageSource> sources = new TreeMap<>();
        if (isSafe) {
            finder.folder(api.folder()).forEach(source -> sources.put(source.file(), source));
        }
        SortedMap<String, List<PageReading>> readings = new TreeMap<>();
        Parallel.inOrder(
                List.copyOf(sources.values()), reader, (page, reading) -> readings.put(page.file(), reading.get()));
        Map<String, List<PageReading>> named =
                FolderReading.of(
                                readings.values().stream().flatMap(List::stream).toList())
                        .stream()
                        .collect(Collectors.groupingBy(PageReading::file));
        readings.replaceAll((file, alone) -> named.getOrDefault(file, List.of()));
        PageClaims search = new PageClaims(api, finder, reader, sources, readings);
        Map<Subject, PageClaim> claims = new HashMap<>();
        for (DeclaredOperation operation : api.operations()) {
            claims.put(operation.subject(), search.of(operation));
        }
        ApiPages pages = new ApiPages(
                api,
                style,
                List.copyOf(sources.values()),
                readings,
                claims,
                sources.isEmpty() ? finder.folders() : List.of(),
                sources.isEmpty() && isSafe ? finder.places(api.folder()) : List.of());
        return api.hasClient() ? pages.with(ImpliedDeclarations.of(pages)) : pages;
    }

    /** Returns the same pages, where a client has what they declare. */
    private ApiPages with(ImpliedDeclarations implied) {
        Map<Subject, PageClaim> all = new HashMap<>(claims);
        all.putAll(implied.claims());
        return new ApiPages(
                api.with(implied.operations(), implied.notifications()),
                folderStyle,
                sources,
                readings,
                all,
                folders,
                places);
    }

    /** Returns how the pages and messages of the API are shaped. */
    public Style style() {
        return folderStyle.style();
    }

    /** Returns whether the pages were read: the style file has no mistakes. */
    public boolean areRead() {
        return folderStyle.file().isValid();
    }

    /** Returns everything that the generated code depends on: the pages and the style file. */
    public List<PageSource> allSources() {
        return Stream.concat(sources.stream(), folderStyle.source().stream()).toList();
    }

    /** Returns the page that an operation claims. */
    public PageClaim claim(DeclaredOperation operation) {
        return Objects.requireNonNull(claims.get(operation.subject()), operation.operation());
    }

    /** Returns the path of an operation's page relative to the root of the pages. */
    public String file(DeclaredOperation operation) {
        return claim(operation).file();
    }

    /** Returns the page of an operation as text; empty if it was not found. */
    public Optional<PageSource> source(DeclaredOperation operation) {
        return claim(operation).lookup() instanceof Lookup.Found found ? Optional.of(found.page()) : Optional.empty();
    }

    /** Returns the page of an operation; empty if it was not found, or documents something else. */
    public Optional<OperationPage> page(DeclaredOperation operation) {
        return claim(operation).page();
    }

    /** Returns whether operations claim everything that a file documents. */
    public boolean isClaimed(String file) {
        List<OperationPage> pages = PageClaims.pages(readings.getOrDefault(file, List.of()));
        return pages.isEmpty()
                ? claims.values().stream().anyMatch(claim -> claim.file().equals(file))
                : pages.stream().allMatch(this::isClaimed);
    }

    /** Returns whether an operation claims a page. */
    public boolean isClaimed(OperationPage page) {
        return claims.values().stream().anyMatch(claim -> claim.isOf(page));
    }

    /** Returns the pages of operations that no interface handles, by path and then in the order of the page. */
    public List<OperationPage> unhandled() {
        ClaimedPages handled = ClaimedPages.of(
                claims.values().stream().filter(claim -> !claim.operation().isImplied()));
        return operationPages().stream().filter(page -> !handled.has(page)).toList();
    }

    /** Returns the pages of operations that no operation claims, by path and then in the order of the page. */
    public List<OperationPage> unclaimed() {
        ClaimedPages claimed = ClaimedPages.of(claims.values().stream());
        return operationPages().stream().filter(page -> !claimed.has(page)).toList();
    }

    /** Returns whether the file of a page documents other operations, too. */
    public boolean isOfSeveral(OperationPage page) {
        return readings.getOrDefault(page.file(), List.of()).size() > 1;
    }

    /** Returns whether handlers claim all operation pages in the API's folder. */
    public boolean areAllHandled() {
        return api.hasDispatcher() && unhandled().isEmpty();
    }

    /** Returns where to show findings about a place: at the operation that claims its page; empty if none does. */
    public Optional<Subject> subject(String file, Position position) {
        Optional<OperationPage> page = at(file, position);
        return api.operations().stream()
                .filter(operation -> page.isPresent()
                        ? claim(operation).isOf(page.get())
                        : file(operation).equals(file) && !claim(operation).isOfSeveral())
                .findFirst()
                .map(DeclaredOperation::subject);
    }

    /** Returns whether a finding is about the page of an operation. */
    public boolean isAbout(DeclaredOperation operation, Finding finding) {
        return finding.file().equals(file(operation))
                && at(finding.file(), finding.position())
                        .map(page -> claim(operation).isOf(page))
                        .orElse(!claim(operation).isOfSeveral());
    }

    /** Returns the page at a place: that of the file, or else the section that contains the place. */
    private Optional<OperationPage> at(String file, Position position) {
        List<OperationPage> pages = PageClaims.pages(readings.getOrDefault(file, List.of()));
        return pages.stream()
                .filter(page -> pages.size() == 1 || page.position().compareTo(position) <= 0)
                .reduce((earlier, later) -> later);
    }

    /** Returns where the page of an operation begins: the heading of its section, if the file documents several operations. */
    public PagePosition start(DeclaredOperation operation) {
        PageClaim claim = claim(operation);
        return new PagePosition(
                claim.file(),
                claim.page()
                        .filter(page -> claim.isOfSeveral())
                        .map(OperationPage::position)
                        .orElse(Position.START));
    }

    /** Returns all readings of all pages, by path and then in the order of the page. */
    public List<PageReading> allReadings() {
        return readings.values().stream().flatMap(Collection::stream).toList();
    }

    /** Returns the pages with samples and tables: those of operations, and what files say about events outside of them. */
    public List<OperationPage> messagePages() {
        return allReadings().stream()
                .flatMap(reading -> {
                    if (reading instanceof PageReading.Operation operation) {
                        return Stream.of(operation.page());
                    }
                    return reading instanceof PageReading.Events events ? Stream.of(events.page()) : Stream.empty();
                })
                .toList();
    }

    /** Returns what files say about events outside of operations, if there are samples of them, by path. */
    public List<OperationPage> eventPages() {
        return allReadings().stream()
                .filter(PageReading.Events.class::isInstance)
                .map(reading -> ((PageReading.Events) reading).page())
                .filter(page -> !page.samples().isEmpty())
                .toList();
    }

    /** Returns the pages that document operations, claimed or not, by path and then in the order of the page. */
    public List<OperationPage> operationPages() {
        return PageClaims.pages(allReadings());
    }
}
