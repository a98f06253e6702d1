package dev.verbatim.site.view;

import dev.verbatim.site.api.Anchors;
import dev.verbatim.site.api.DocumentedApi;
import dev.verbatim.site.api.DocumentedNotification;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ids of the notifications on the page of their API. */
public final class NotificationAnchors {
    private NotificationAnchors() {}

    /** Returns the ids by type. */
    public static Map<String, String> of(DocumentedApi api) {
        Anchors anchors = new Anchors();
        Map<String, String> ids = new LinkedHashMap<>();
        for (DocumentedNotification notification : api.notifications()) {
            ids.put(notification.type(), anchors.of("notification-", notification.type()));
        }
        return ids;
    }
}
