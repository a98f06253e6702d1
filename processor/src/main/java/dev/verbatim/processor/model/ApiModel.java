package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.envelope.EnvelopeCalls;
import dev.verbatim.pages.find.PageSource;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The model of an API without errors, from which its types are generated.
 *
 * @param name the API's name: {@code Voice} gives {@code VoiceDispatcher}
 * @param packageName the package that everything is generated into
 * @param folder the folder of the pages relative to their root; empty for the root itself
 * @param style how its pages and messages are shaped
 * @param envelope how its messages are shaped, for the runtime; empty if that is how the runtime shapes them by default
 * @param generatedAnnotation the annotation {@code Generated}; empty if the package cannot see it
 * @param sources all pages of the folder, by path
 * @param operations the operations that have an interface, by name
 * @param sent the operations that this side of the connection sends, by name
 * @param notifications the notifications that an interface asks for, by message type
 * @param events what pages say outside of operations about events, with samples of them, by path
 * @param unclaimed the pages of operations in the folder that have no interface, by path
 * @param shared the records that messages share, by name
 * @param resources the types of resources in Request URLs, by resolver
 * @param capabilities every operation that the pages name, by name
 * @param statuses the documented statuses, by code; empty if success is the only one
 * @param client the client; empty if the package asks for none
 * @param deprecated the simple names of deprecated types, each with the name of the compiler warning
 */
public record ApiModel(
        String name,
        String packageName,
        String folder,
        Style style,
        Optional<EnvelopeCalls> envelope,
        Optional<ClassName> generatedAnnotation,
        List<PageSource> sources,
        List<OperationModel> operations,
        List<OperationModel> sent,
        List<RequestedNotification> notifications,
        List<OperationPage> events,
        List<OperationPage> unclaimed,
        List<RecordModel> shared,
        List<ResourceModel> resources,
        List<CapabilityModel> capabilities,
        List<StatusModel> statuses,
        Optional<ClientModel> client,
        Map<String, String> deprecated) {
    /** Copies the lists. */
    public ApiModel {
        sources = List.copyOf(sources);
        operations = List.copyOf(operations);
        sent = List.copyOf(sent);
        notifications = List.copyOf(notifications);
        events = List.copyOf(events);
        unclaimed = List.copyOf(unclaimed);
        shared = List.copyOf(shared);
        resources = List.copyOf(resources);
        capabilities = List.copyOf(capabilities);
        statuses = List.copyOf(statuses);
        deprecated = Map.copyOf(deprecated);
    }

    /** Returns whether the package reads the result of an operation: this side of the connection sends it, or the client does. */
    public boolean readsResult(OperationModel operation) {
        return sent.contains(operation)
                || client.isPresent()
                        && client.get().methods().stream()
                                .anyMatch(method -> method.operation().equals(operation));
    }

    /** Returns the operations that are handled or sent. */
    public List<OperationModel> allOperations() {
        return Stream.concat(operations.stream(), sent.stream()).toList();
    }
}
