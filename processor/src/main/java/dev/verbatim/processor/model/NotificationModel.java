package dev.verbatim.processor.model;

import java.util.Optional;

/**
 * A notification.
 *
 * @param messageType its {@code messageType}, which names the generated type too
 * @param channel its channel, if all samples with a channel agree
 * @param payload its members below {@code data}, apart from {@code messageType}
 * @param isValue whether its data is not an object; then the only member of {@code payload} is the whole data
 */
public record NotificationModel(String messageType, Optional<String> channel, RecordModel payload, boolean isValue) {
    /** Returns the notification with the members as users have named and typed them. */
    public NotificationModel withPayload(RecordModel members) {
        return new NotificationModel(messageType, channel, members, isValue);
    }
}
