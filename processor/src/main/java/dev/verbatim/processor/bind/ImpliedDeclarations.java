package dev.verbatim.processor.bind;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.find.Lookup;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.shape.OperationNames;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.declared.DeclaredOperation;
import dev.verbatim.processor.declared.Subject;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.JavaNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the pages of an API declare for its client: every operation and notification that no interface declares.
 *
 * @param operations the operations, by name
 * @param notifications the notifications, by message type
 * @param claims the page of each of these operations, by its subject
 */
record ImpliedDeclarations(
        List<DeclaredOperation> operations, List<DeclaredNotification> notifications, Map<Subject, PageClaim> claims) {

    /** Finds what the pages of an API declare, beside its interfaces. */
    static ImpliedDeclarations of(ApiPages pages) {
        DeclaredApi api = pages.api();
        Set<String> declared = api.operations().stream()
                .map(DeclaredOperation::operation)
                .collect(Collectors.toCollection(HashSet::new));
        Map<String, OperationPage> documented = new TreeMap<>();
        for (OperationPage page : pages.unclaimed()) {
            OperationNames.of(page)
                    .filter(name -> !declared.contains(name))
                    // Of two pages for one operation, the rule operation-duplicate reports the second.
                    .ifPresent(name -> documented.putIfAbsent(name, page));
        }
        Map<String, PageSource> sources =
                pages.sources().stream().collect(Collectors.toMap(PageSource::file, source -> source));
        List<DeclaredOperation> operations = new ArrayList<>();
        Map<Subject, PageClaim> claims = new HashMap<>();
        documented.forEach((name, page) -> {
            DeclaredOperation operation = operation(name, api, operations.size() + 1);
            operations.add(operation);
            claims.put(
                    operation.subject(),
                    new PageClaim(
                            operation,
                            page.file(),
                            new Lookup.Found(Objects.requireNonNull(sources.get(page.file()))),
                            pages.readings().getOrDefault(page.file(), List.of()),
                            Optional.of(page)));
        });
        return new ImpliedDeclarations(operations, notifications(pages, operations.size()), claims);
    }

    private static DeclaredOperation operation(String name, DeclaredApi api, int number) {
        return new DeclaredOperation(
                type(api, name),
                Optional.empty(),
                name,
                Optional.empty(),
                Optional.empty(),
                true,
                true,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                Subject.implied(api.packageName(), number));
    }

    private static List<DeclaredNotification> notifications(ApiPages pages, int count) {
        DeclaredApi api = pages.api();
        Set<String> types = new TreeSet<>(new MessageModels(pages.messagePages()).messageTypes());
        api.notifications().forEach(declared -> types.remove(declared.messageType()));
        List<DeclaredNotification> notifications = new ArrayList<>();
        for (String type : types) {
            int number = count + notifications.size() + 1;
            notifications.add(new DeclaredNotification(
                    type(api, type), type, Optional.empty(), List.of(), Subject.implied(api.packageName(), number)));
        }
        return notifications;
    }

    /** Returns the name of an interface that could declare something. */
    private static ClassName type(DeclaredApi api, String documented) {
        return ClassName.get(api.packageName(), JavaNames.typeOf(documented));
    }
}
