package dev.verbatim.processor.bind;

import dev.verbatim.processor.check.Finding;
import dev.verbatim.processor.declared.DeclaredApi;
import dev.verbatim.processor.model.ResourceModel;
import dev.verbatim.processor.page.PagePosition;
import java.util.List;
import java.util.SortedMap;

/**
 * An API whose Java is joined with its pages.
 *
 * @param declared what the user declares
 * @param pages its pages
 * @param operations the operations that have a page with a usable Request URL, in the API's order
 * @param notifications in the API's order
 * @param resources the resources that Request URLs name, by resolver
 * @param capabilities every operation that the pages name, and where first
 * @param badNames the documented names that give no Java name
 */
public record BoundApi(
        DeclaredApi declared,
        ApiPages pages,
        List<BoundOperation> operations,
        List<BoundNotification> notifications,
        List<ResourceModel> resources,
        SortedMap<String, PagePosition> capabilities,
        List<Finding> badNames) {
    /** Copies the lists. */
    public BoundApi {
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        resources = List.copyOf(resources);
        badNames = List.copyOf(badNames);
    }
}
