package dev.verbatim.runtime.connection;

/**
 * What happens if the other side reads so slowly that its outbox is full when an event is sent. Answers are never dropped.
 *
 * @since 0.2.0
 */
public enum SlowReaders {
    /** Their connection is ended. They reconnect and read the present state. */
    ENDED,
    /** The oldest event that waits is dropped; see {@link Connection#droppedEvents}. Sessions of {@link Notifications} are told how many. */
    EVENTS_DROPPED
}
