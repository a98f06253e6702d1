package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * A notification that an interface declares.
 *
 * @param type the interface
 * @param notification the notification, with the types that the interface refines
 */
public record RequestedNotification(ClassName type, NotificationModel notification) {}
