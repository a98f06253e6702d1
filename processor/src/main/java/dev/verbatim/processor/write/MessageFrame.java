package dev.verbatim.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.verbatim.pages.style.MessagePath;
import dev.verbatim.pages.style.MessageStyle;
import dev.verbatim.pages.style.Style;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** What a message has around its members: the member with its name, which may be beside them, and the envelope. */
final class MessageFrame {
    private final MessageStyle style;
    private final ClassName envelope;

    MessageFrame(Style style, TypeNames types) {
        this.style = style.message();
        this.envelope = types.envelope();
    }

    /** The constant with the operation of a request; its member is among the parameters if the style has it there. */
    ConstantMember operation(String name) {
        return new ConstantMember(style.name().last(), "operationName", "OPERATION_NAME", name);
    }

    /** Whether the name of the operation is a member of the object of the parameters. */
    boolean hasOperation() {
        return isMember(style.name(), style.parameters());
    }

    /** The constant with the type of an event. */
    ConstantMember event(String type) {
        return new ConstantMember(style.eventName().last(), "messageType", "MESSAGE_TYPE", type);
    }

    /** Whether the type of the event is a member of its data. */
    boolean hasEvent() {
        return isMember(style.eventName(), style.eventData());
    }

    /** The constant with the channel of an event; empty if the style has no channels. */
    Optional<ConstantMember> channel(String channel) {
        return style.channel().map(path -> new ConstantMember(path.last(), "channel", "CHANNEL", channel));
    }

    /** Whether events are sent on channels. */
    boolean hasChannels() {
        return style.channel().isPresent();
    }

    private static boolean isMember(MessagePath name, MessagePath object) {
        return object.form() == MessagePath.Form.MEMBER
                && name.below(object).filter(rest -> rest.names().size() == 1).isPresent();
    }

    /** The method that returns the envelope; empty if it is the runtime's default. */
    List<MethodSpec> envelope() {
        return style.equals(Style.WEBSERVICES.message())
                ? List.of()
                : List.of(MethodSpec.methodBuilder("envelope")
                        .addAnnotation(Override.class)
                        .addModifiers(Modifier.PUBLIC)
                        .returns(Names.ENVELOPE)
                        .addStatement("return $T.$L", envelope, EnvelopeWriter.CONSTANT)
                        .build());
    }
}
