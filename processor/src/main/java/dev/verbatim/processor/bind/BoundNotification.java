package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.model.NotificationModel;
import java.util.Optional;

/**
 * A notification whose interface is joined with the samples.
 *
 * @param declared what the user declares
 * @param model the notification with the names and types that the user has chosen; empty if no sample shows it
 * @param members what became of what the user says of its members; empty if no sample shows it
 */
public record BoundNotification(
        DeclaredNotification declared, Optional<NotificationModel> model, Optional<BoundMembers> members) {}
