package dev.verbatim.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import dev.verbatim.pages.style.Style;
import dev.verbatim.processor.model.NotificationModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the record of a notification. */
public final class NotificationWriter {
    private static final String CHANNEL = "channel";

    private final TypeNames types;

    /** Writes into the package of an API. */
    public NotificationWriter(TypeNames types) {
        this.types = types;
    }

    /** The record, which has the name of the message type. */
    public TypeSpec.Builder write(NotificationModel notification) {
        Tag messageType =
                new Tag(Style.WEBSERVICES.message().eventName().last(), "MESSAGE_TYPE", notification.messageType());
        List<Tag> constants = new ArrayList<>(List.of(messageType));
        notification.channel().ifPresent(channel -> constants.add(new Tag(CHANNEL, "CHANNEL", channel)));
        MessageRecord message =
                new MessageRecord(notification.payload(), Optional.of(messageType), given(notification));
        ReadMethodWriter reading = new ReadMethodWriter(message, types);
        WriteMethodWriter writing = new WriteMethodWriter(message, types);
        return new RecordWriter(types)
                .write(message, "The notification " + notification.messageType() + ".", constants)
                .addSuperinterface(Names.NOTIFICATION_MESSAGE)
                .addMethod(writing.override("writeData", CodeBlock.join(List.of(writing.members(), writing.tag()), "")))
                .addMethod(reading.read("readData"))
                .addMethod(writing.describe("writeData"));
    }

    /** If the pages do not agree on a channel, then the channel is a component of the record. */
    private static List<ParameterSpec> given(NotificationModel notification) {
        return notification.channel().isPresent()
                ? List.of()
                : List.of(ParameterSpec.builder(Names.STRING, CHANNEL)
                        .addJavadoc("the channel that the message is sent on\n")
                        .build());
    }
}
