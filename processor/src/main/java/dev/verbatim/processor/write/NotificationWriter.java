package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
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
    private final TypeNames types;
    private final MessageFrame frame;

    /** Writes into the package of an API. */
    public NotificationWriter(TypeNames types, Style style) {
        this.types = types;
        this.frame = new MessageFrame(style, types);
    }

    /** The record, which has the name of the message type. */
    public TypeSpec.Builder write(NotificationModel notification) {
        return write(notification, Names.NOTIFICATION_MESSAGE);
    }

    /**
     * The record, which has the name of the message type.
     *
     * @param all the interface that it implements
     */
    TypeSpec.Builder write(NotificationModel notification, ClassName all) {
        ConstantMember messageType = frame.event(notification.messageType());
        List<ConstantMember> constants = new ArrayList<>(List.of(messageType));
        notification.channel().flatMap(frame::channel).ifPresent(constants::add);
        MessageRecord message = new MessageRecord(
                notification.payload(), Optional.of(messageType).filter(tag -> frame.hasEvent()), given(notification));
        ReadMethodWriter reading = new ReadMethodWriter(message, types);
        WriteMethodWriter writing = new WriteMethodWriter(message, types);
        return new RecordWriter(types)
                .write(message, "The notification " + notification.messageType() + ".", constants)
                .addSuperinterface(all)
                .addMethods(frame.envelope())
                .addMethod(
                        notification.isValue()
                                ? writing.overrideWhole("writeData")
                                : writing.override(
                                        "writeData", CodeBlock.join(List.of(writing.members(), writing.tag()), "")))
                .addMethod(notification.isValue() ? reading.readWhole("readData") : reading.read("readData"))
                .addMethod(writing.describe("writeData"));
    }

    /** Whether the pages do not agree on a channel, so that the channel is a component of the record. */
    static boolean isOnSeveralChannels(NotificationModel notification, MessageFrame frame) {
        return notification.channel().isEmpty() && frame.hasChannels();
    }

    private List<ParameterSpec> given(NotificationModel notification) {
        return !isOnSeveralChannels(notification, frame)
                ? List.of()
                : List.of(ParameterSpec.builder(
                                Names.STRING, frame.channel("").orElseThrow().method())
                        .addJavadoc("the channel that the message is sent on\n")
                        .build());
    }
}
