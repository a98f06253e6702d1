package dev.verbatim.processor.bind;

import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.model.ResourceModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An API whose Java is joined with its pages.
 *
 * @param declared what the user declares
 * @param pages its pages
 * @param operations the operations that have a page with a usable Request URL, in the API's order
 * @param notifications in the API's order
 * @param shared the records that messages share, by name
 * @param resources the resources that Request URLs name, by resolver
 * @param capabilities every operation that the pages name, and where first; those with a page come first
 * @param messageTypes the message types of all notifications that the pages show
 * @param collisions the documented names that give no Java name of their own
 */
public record BoundApi(
        DeclaredApi declared,
        ApiPages pages,
        List<BoundOperation> operations,
        List<BoundNotification> notifications,
        Map<String, BoundMembers> shared,
        List<ResourceModel> resources,
        Map<String, PagePosition> capabilities,
        Set<String> messageTypes,
        List<NameCollision> collisions) {
    /** Copies the lists. */
    public BoundApi {
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        shared = new TreeMap<>(shared);
        resources = List.copyOf(resources);
        messageTypes = Set.copyOf(messageTypes);
        collisions = List.copyOf(collisions);
    }
}
