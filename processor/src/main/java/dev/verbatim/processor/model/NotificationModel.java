package dev.verbatim.processor.model;

import java.util.Optional;

/**
 * A notification.
 *
 * @param messageType its {@code messageType}, which names the generated type too
 * @param channel its channel, if all samples with a channel agree
 * @param payload its members below {@code data}, apart from {@code messageType}
 */
public record NotificationModel(String messageType, Optional<String> channel, RecordModel payload) {}
