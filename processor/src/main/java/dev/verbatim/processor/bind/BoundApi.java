package dev.verbatim.processor.bind;

import dev.verbatim.pages.source.PagePosition;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.naming.NameCollision;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An API whose declarations are bound to its pages.
 *
 * @param pages its pages
 * @param messages the messages that these pages document
 * @param operations the operations that have a page with a usable Request URL, in the API's order
 * @param notifications in the API's order
 * @param shared the records that messages share, by name
 * @param resources the resources in Request URLs, by resolver
 * @param capabilities every operation that the pages name, and where first; those with a page come first
 * @param collisions the documented names that do not give a unique Java name
 */
public record BoundApi(
        ApiPages pages,
        MessageModels messages,
        List<BoundOperation> operations,
        List<BoundNotification> notifications,
        Map<String, BoundMembers> shared,
        List<ResourceModel> resources,
        Map<String, PagePosition> capabilities,
        List<NameCollision> collisions) {
    /** Copies the lists. */
    public BoundApi {
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        shared = new TreeMap<>(shared);
        resources = List.copyOf(resources);
        collisions = List.copyOf(collisions);
    }

    /** Returns the declarations of the user. */
    public DeclaredApi declared() {
        return pages.api();
    }
}
