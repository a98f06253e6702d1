package dev.verbatim.processor.bind;

import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.model.NotificationModel;
import java.util.Optional;

/**
 * A notification whose interface is bound to the samples.
 *
 * @param declared the declaration of the user
 * @param model the notification with the names and types that the user has chosen; empty if no sample shows it
 * @param members the user's choices for its members; empty if no sample shows it
 */
public record BoundNotification(
        DeclaredNotification declared, Optional<NotificationModel> model, Optional<BoundMembers> members) {}
