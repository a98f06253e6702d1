package dev.verbatim.cometd;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.cometd.bayeux.Bayeux;
import org.cometd.bayeux.Channel;
import org.cometd.bayeux.Message;
import org.cometd.bayeux.server.ServerMessage;
import org.jspecify.annotations.Nullable;

/**
 * Checks the types of the members of Bayeux messages, and which messages may be sent together. CometD does not check them and
 * fails with internal errors.
 */
final class MessageRules {
    /** The maximum number of messages in one body or text; a client of this server needs only a few. */
    static final int MOST_MESSAGES = 32;

    /** The maximum length of a name or id. Replies repeat them, and real ones are shorter. */
    private static final int MOST_CHARACTERS = 256;

    private static final Set<String> SUBSCRIBING = Set.of(Channel.META_SUBSCRIBE, Channel.META_UNSUBSCRIBE);

    private MessageRules() {}

    /**
     * Checks the messages of one body or text.
     *
     * @throws MalformedMessagesException if it breaks a rule
     */
    static void check(List<ServerMessage.Mutable> messages) {
        require(!messages.isEmpty(), "no message");
        require(messages.size() <= MOST_MESSAGES, "more than " + MOST_MESSAGES + " messages in one request");
        messages.forEach(MessageRules::check);
        require(
                messages.size() == 1 || count(messages, Channel.META_HANDSHAKE) == 0,
                "a handshake must be the only message");
        require(count(messages, Channel.META_CONNECT) <= 1, "only one /meta/connect is allowed");
    }

    private static void check(ServerMessage message) {
        require(isChannel(message.get(Message.CHANNEL_FIELD)), "channel must be a channel name");
        optional(message, Message.CLIENT_ID_FIELD, MessageRules::isShort, "clientId must be a string");
        optional(message, Message.ID_FIELD, MessageRules::isId, "id is too long or has illegal characters");
        optional(message, Message.VERSION_FIELD, MessageRules::isShort, "version must be a string");
        optional(message, Message.MIN_VERSION_FIELD, MessageRules::isShort, "minimumVersion must be a string");
        optional(message, Message.CONNECTION_TYPE_FIELD, MessageRules::isShort, "connectionType must be a string");
        optional(
                message,
                Message.SUPPORTED_CONNECTION_TYPES_FIELD,
                MessageRules::areShort,
                "supportedConnectionTypes must be an array of strings");
        optional(
                message,
                Message.SUBSCRIPTION_FIELD,
                MessageRules::isSubscription,
                "subscription must be a channel or an array of channels");
        require(
                !SUBSCRIBING.contains(message.getChannel()) || message.containsKey(Message.SUBSCRIPTION_FIELD),
                "subscription is missing");
        optional(message, Message.ADVICE_FIELD, Map.class::isInstance, "advice must be an object");
        optional(message.getAdvice(), Message.TIMEOUT_FIELD, Number.class::isInstance, "timeout must be a number");
        optional(message.getAdvice(), Message.INTERVAL_FIELD, Number.class::isInstance, "interval must be a number");
        optional(message, Message.EXT_FIELD, Map.class::isInstance, "ext must be an object");
        if (Channel.META_HANDSHAKE.equals(message.getChannel())) {
            optional(
                    message.getExt(),
                    Resumption.EXTENSION,
                    MessageRules::areIds,
                    "ext.resume must be an object of at most " + MOST_MESSAGES + " channels and ids");
        }
        if (Channel.META_CONNECT.equals(message.getChannel())) {
            optional(message.getExt(), "ack", Number.class::isInstance, "ack must be a number");
        }
    }

    private static boolean isShort(@Nullable Object value) {
        return value instanceof String text && text.length() <= MOST_CHARACTERS;
    }

    private static boolean areShort(Object value) {
        return value instanceof List<?> list
                && list.size() <= MOST_MESSAGES
                && list.stream().allMatch(MessageRules::isShort);
    }

    private static boolean areIds(Object value) {
        return value instanceof Map<?, ?> ids
                && ids.size() <= MOST_MESSAGES
                && ids.keySet().stream().allMatch(MessageRules::isChannel)
                && ids.values().stream().allMatch(MessageRules::isShort);
    }

    private static boolean isChannel(@Nullable Object value) {
        return isShort(value) && Bayeux.Validator.isValidChannelId((String) value);
    }

    /** Accepts numbers, too, because old clients number their messages. */
    private static boolean isId(Object value) {
        return (isShort(value) || value instanceof Number) && Bayeux.Validator.isValidMessageId(String.valueOf(value));
    }

    private static boolean isSubscription(Object value) {
        return isShort(value) && !"".equals(value) || areShort(value) && !((List<?>) value).isEmpty();
    }

    private static long count(List<ServerMessage.Mutable> messages, String channel) {
        return messages.stream()
                .filter(message -> channel.equals(message.getChannel()))
                .count();
    }

    private static void optional(Map<String, Object> members, String name, Predicate<Object> rule, String otherwise) {
        if (members != null && members.containsKey(name)) {
            require(rule.test(members.get(name)), otherwise);
        }
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new MalformedMessagesException(otherwise);
        }
    }
}
