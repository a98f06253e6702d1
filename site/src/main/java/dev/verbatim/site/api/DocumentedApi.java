package dev.verbatim.site.api;

import dev.verbatim.pages.page.DocumentedStatus;
import dev.verbatim.pages.page.OperationPage;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Optional;

/**
 * What the pages of a folder document.
 *
 * @param folder the folder below the root of the pages; empty for the root
 * @param name what to call the API
 * @param style how its messages and pages are shaped
 * @param operations its operations, by file and position
 * @param notifications its notifications, by type
 * @param statuses the statuses that its pages document for all operations, each once
 * @param general its files that document something else than exactly one operation
 * @param pages its operations and events as they were read, in the order of the pages
 */
public record DocumentedApi(
        String folder,
        String name,
        Style style,
        List<DocumentedOperation> operations,
        List<DocumentedNotification> notifications,
        List<DocumentedStatus> statuses,
        List<GeneralPage> general,
        List<OperationPage> pages) {
    /** Copies the lists. */
    public DocumentedApi {
        operations = List.copyOf(operations);
        notifications = List.copyOf(notifications);
        statuses = List.copyOf(statuses);
        general = List.copyOf(general);
        pages = List.copyOf(pages);
    }

    /** Returns the path of a file of the API in the site. */
    public String path(String file) {
        return folder.isEmpty() ? file : folder + "/" + file;
    }

    /** Returns the way from a file of the API to the root of the site: {@code ../} for each part of the folder. */
    public String root() {
        return folder.isEmpty() ? "" : "../".repeat(folder.split("/", -1).length);
    }

    /** Returns the operation of a name. */
    public Optional<DocumentedOperation> operation(String operation) {
        return operations.stream()
                .filter(candidate -> candidate.name().equals(operation))
                .findFirst();
    }
}
