package dev.verbatim.site.view;

import dev.verbatim.site.diagram.StateDiagram;
import java.util.List;

/**
 * The page of an API.
 *
 * @param shell what is around it
 * @param title its name
 * @param general the pages about more than one operation
 * @param operations its operations
 * @param hasCoverage whether a report says what ran in tests
 * @param notifications its notifications, by type
 * @param statuses the statuses that all operations have in common
 * @param capabilities the operations that messages announce
 * @param states the states of its resources; none if samples show none
 */
record ApiView(
        Shell shell,
        String title,
        List<Link> general,
        List<OperationRow> operations,
        boolean hasCoverage,
        List<NotificationView> notifications,
        List<StatusRow> statuses,
        List<Link> capabilities,
        List<StateDiagram> states) {
    /** Copies the lists. */
    ApiView {
        general = List.copyOf(general);
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        statuses = List.copyOf(statuses);
        capabilities = List.copyOf(capabilities);
        states = List.copyOf(states);
    }

    /** Whether findings are about any of its operations. */
    boolean hasFindings() {
        return operations.stream().anyMatch(operation -> operation.findings() > 0);
    }
}
