package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.pages.find.PageSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An API without errors: all that its generated types are made of.
 *
 * @param name the API's name: {@code Voice} gives {@code VoiceDispatcher}
 * @param packageName the package that everything is generated into
 * @param folder the folder of the pages relative to their root; empty for the root itself
 * @param generatedAnnotation the annotation {@code Generated}, where the package can see it
 * @param sources all pages of the folder, by path
 * @param operations the operations that have an interface, by name
 * @param notifications the notifications that an interface asks for, by message type
 * @param shared the records that messages share, by name
 * @param resources the types of resources that Request URLs name, by resolver
 * @param capabilities every operation that the pages name, by name
 * @param statuses the documented statuses, by code; none if there is no other than success
 * @param deprecated the simple names of types whose mention compilers warn of, with the name of that warning
 */
public record ApiModel(
        String name,
        String packageName,
        String folder,
        Optional<ClassName> generatedAnnotation,
        List<PageSource> sources,
        List<OperationModel> operations,
        List<RequestedNotification> notifications,
        List<RecordModel> shared,
        List<ResourceModel> resources,
        List<CapabilityModel> capabilities,
        List<StatusModel> statuses,
        Map<String, String> deprecated) {
    /** Copies the lists. */
    public ApiModel {
        sources = List.copyOf(sources);
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        shared = List.copyOf(shared);
        resources = List.copyOf(resources);
        capabilities = List.copyOf(capabilities);
        statuses = List.copyOf(statuses);
        deprecated = Map.copyOf(deprecated);
    }
}
