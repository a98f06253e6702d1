package dev.verbatim.processor.bind;

import dev.verbatim.pages.shape.ApiSamples;
import dev.verbatim.pages.shape.SampleObject;
import dev.verbatim.processor.declared.DeclaredNotification;
import dev.verbatim.processor.infer.MessageModels;
import dev.verbatim.processor.model.NotificationModel;
import dev.verbatim.processor.naming.MessageNames;
import java.util.List;
import java.util.Optional;

/** Binds the declared notifications to their samples. */
final class NotificationBinder {
    private final ApiSamples samples;
    private final MessageModels messages;
    private final MessageNames names;
    private final MemberBinder members;

    NotificationBinder(ApiSamples samples, MessageModels messages, MessageNames names, MemberBinder members) {
        this.samples = samples;
        this.messages = messages;
        this.names = names;
        this.members = members;
    }

    /** Binds a notification to its samples. */
    BoundNotification bind(DeclaredNotification declared) {
        List<SampleObject> shown = samples.payloads(declared.messageType());
        Optional<NotificationModel> model =
                names.type(declared).flatMap(name -> messages.notification(declared.messageType(), name));
        Optional<BoundMembers> bound = model.map(found -> members.bind(found.payload(), declared.members(), shown));
        return new BoundNotification(
                declared,
                model.map(found -> names.notification(
                        declared, found.withPayload(bound.orElseThrow().message()), shown)),
                bound);
    }
}
