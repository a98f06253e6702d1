package dev.verbatim.processor.scaffold;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.find.DirectoryRoot;
import dev.verbatim.pages.find.PageFinder;
import dev.verbatim.pages.find.PagesRoot;
import dev.verbatim.pages.finding.Quote;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.page.PageReading;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.pages.style.PageStyle;
import dev.verbatim.processor.bind.ApiBinder;
import dev.verbatim.processor.bind.ApiPages;
import dev.verbatim.processor.bind.Proposals;
import dev.verbatim.processor.bind.ProposedHandler;
import dev.verbatim.processor.bind.ReadPages;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.ErrorBoundary;
import dev.verbatim.processor.declared.LibraryTypes;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.infer.MessageModels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The Java that the pages of an API require and that does not exist yet.
 *
 * @param style the style file that the folder of the pages needs
 * @param sources the files to write into the package, by file name
 * @param problems a sentence for each page without an interface, which begins with the page and gives the reason; and for what
 *     exists already and differs from the pages
 */
public record Scaffold(Optional<StyleProposal> style, SortedMap<String, String> sources, List<String> problems) {
    /** Copies the list. */
    public Scaffold {
        problems = List.copyOf(problems);
    }

    /**
     * The Java for the pages of a folder.
     *
     * @param pages the root of the pages
     */
    public static Scaffold of(ScaffoldTarget target, Path pages) {
        PagesRoot root = new DirectoryRoot(pages);
        Optional<StyleProposal> style = StyleProposal.of(target.folder(), new PageFinder(List.of(root)));
        PageFinder finder =
                new PageFinder(List.of(style.map(proposal -> proposal.in(root)).orElse(root)));
        SortedMap<String, String> sources = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        ReadPages read = new ReadPages();
        ApiPages all = ApiPages.of(declared(target, Map.of(), Set.of()), finder, read);
        Map<String, OperationPage> unclaimed = unclaimed(target, all, problems);
        DeclaredApi api = declared(target, unclaimed, notifications(target, all));
        Failures failures = new Failures(new HashMap<>());
        ScaffoldEnums enums = new ScaffoldEnums(target.packageName(), taken(target, api));
        Proposals proposals = ApiBinder.proposals(ApiPages.of(api, finder, read), failures);
        for (DeclaredOperation operation : api.operations()) {
            OperationPage page = Objects.requireNonNull(unclaimed.get(operation.operation()));
            ProposedHandler handler = proposals.handlers().get(operation);
            if (handler == null) {
                problems.add(page.file() + failures.why(operation.subject(), page));
            } else {
                ProposedHandler typed = handler.withMethod(enums.typed(operation, page, handler.method()));
                ScaffoldWriter.handler(operation, page, typed)
                        .forEach((type, source) -> sources.put(type + ".java", source));
            }
        }
        proposals
                .notifications()
                .forEach((notification, choices) -> sources.put(
                        notification.type().simpleName() + ".java",
                        ScaffoldWriter.notification(notification, choices)));
        enums.sources().forEach((file, source) -> sources.putIfAbsent(file, source));
        if (!target.declaresApi() && !sources.isEmpty()) {
            sources.put("package-info.java", ScaffoldWriter.packageInfo(target, LibraryTypes.OPERATION_API));
        }
        problems.addAll(ScaffoldDifferences.of(target, all));
        return new Scaffold(style, sources, problems);
    }

    /**
     * The Java for the pages of a folder that a client is for: the annotated package, if the folder documents operations.
     *
     * @param pages the root of the pages
     */
    public static Scaffold client(ScaffoldTarget target, Path pages) {
        PagesRoot root = new DirectoryRoot(pages);
        Optional<StyleProposal> style = StyleProposal.of(target.folder(), new PageFinder(List.of(root)));
        PageFinder finder =
                new PageFinder(List.of(style.map(proposal -> proposal.in(root)).orElse(root)));
        SortedMap<String, String> sources = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        ApiPages all = ApiPages.of(declared(target, Map.of(), Set.of()), finder, new ReadPages());
        if (!unclaimed(target, all, problems).isEmpty()) {
            sources.put("package-info.java", ScaffoldWriter.packageInfo(target, LibraryTypes.API_CLIENT));
        }
        return new Scaffold(style, sources, problems);
    }

    private static Set<String> taken(ScaffoldTarget target, DeclaredApi api) {
        Set<String> taken = new HashSet<>(target.types());
        api.operations().forEach(operation -> taken.add(operation.type().simpleName()));
        api.notifications()
                .forEach(notification -> taken.add(notification.type().simpleName()));
        return taken;
    }

    /** The pages without an interface, by operation. */
    private static SortedMap<String, OperationPage> unclaimed(
            ScaffoldTarget target, ApiPages pages, List<String> problems) {
        SortedMap<String, OperationPage> unclaimed = new TreeMap<>();
        for (OperationPage page : pages.operationPages()) {
            boolean isFile = page.style().page().operations() == PageStyle.Operations.FILE;
            Optional<String> name = isFile ? page.operationName().map(text -> text.value()) : OperationNames.of(page);
            if (name.isEmpty()) {
                problems.add(page.file() + " does not name its operation; add the row "
                        + page.style().message().name().last());
            } else if (!target.operations().contains(name.get())) {
                OperationPage other = unclaimed.putIfAbsent(name.get(), page);
                if (other != null) {
                    problems.add(page.file() + ": the operation " + Quote.of(name.get()) + " has the page "
                            + other.file() + " already; remove one of the two");
                }
            }
        }
        for (PageReading reading : pages.allReadings()) {
            if (reading instanceof PageReading.Refused refused) {
                problems.add(refused.file() + " is not read: " + refused.reason());
            }
        }
        return unclaimed;
    }

    /** The message types in samples that have no interface. */
    private static Set<String> notifications(ScaffoldTarget target, ApiPages pages) {
        Set<String> types = new TreeSet<>(new MessageModels(pages.messagePages()).messageTypes());
        types.removeAll(target.notifications());
        return types;
    }

    private static DeclaredApi declared(
            ScaffoldTarget target, Map<String, OperationPage> pages, Set<String> messageTypes) {
        ScaffoldNames names = new ScaffoldNames(target);
        List<DeclaredOperation> operations = new ArrayList<>();
        pages.forEach((name, page) -> operations.add(new DeclaredOperation(
                ClassName.get(target.packageName(), names.type(name)),
                Optional.empty(),
                name,
                names.as(name),
                page(target, name, page, pages),
                false,
                false,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Subject.operation(target.packageName() + "." + names.type(name)))));
        List<DeclaredNotification> notifications = new ArrayList<>();
        for (String messageType : messageTypes) {
            Optional<String> as = names.notificationAs(messageType);
            ClassName type = ClassName.get(target.packageName(), names.notification(messageType));
            notifications.add(new DeclaredNotification(
                    type, messageType, as, List.of(), Subject.notification(type.canonicalName())));
        }
        return new DeclaredApi(
                target.apiName(),
                target.packageName(),
                target.folder(),
                true,
                false,
                Optional.empty(),
                operations,
                notifications,
                List.of(),
                List.of(),
                Map.of(),
                target.types(),
                Map.of());
    }

    /** The path of a page that is not found by the name of its operation: another page has that name for its file. */
    private static Optional<String> page(
            ScaffoldTarget target, String name, OperationPage page, Map<String, OperationPage> pages) {
        String prefix = target.folder().isEmpty() ? "" : target.folder() + "/";
        String byName = prefix + name + ".md";
        boolean isTaken = !page.file().equals(byName)
                && pages.values().stream().anyMatch(other -> other.file().equals(byName));
        return isTaken ? Optional.of(page.file().substring(prefix.length())) : Optional.empty();
    }

    /** The exceptions that prevented interfaces. */
    private record Failures(Map<Subject, RuntimeException> errors) implements ErrorBoundary {
        @Override
        public <T> Optional<T> attempt(Subject subject, Supplier<T> step) {
            try {
                return Optional.of(step.get());
            } catch (RuntimeException e) {
                errors.put(subject, e);
                return Optional.empty();
            }
        }

        String why(Subject subject, OperationPage page) {
            if (errors.containsKey(subject)) {
                return ": internal error, please report: " + errors.get(subject);
            }
            return page.style().page().endpoint() == PageStyle.Endpoint.EACH
                    ? " has no usable Request URL; run lint to see why"
                    : " gives no handler; run lint to see why";
        }
    }
}
