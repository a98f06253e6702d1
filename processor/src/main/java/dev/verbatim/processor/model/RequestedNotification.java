package dev.verbatim.processor.model;

import com.palantir.javapoet.ClassName;
import dev.verbatim.processor.declared.Subject;

/**
 * A notification that an interface declares or a client receives.
 *
 * @param type the interface
 * @param notification the notification, with the types that the interface refines
 * @param subject the annotation that asks for it
 */
public record RequestedNotification(ClassName type, NotificationModel notification, Subject subject) {}
