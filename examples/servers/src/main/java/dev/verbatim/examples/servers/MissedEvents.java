package dev.verbatim.examples.servers;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Notification;

/** A session that reads too slowly has missed events. */
@Notification("EventsMissed")
public interface MissedEvents {
    /** How many; -1 if nobody knows. */
    @Member("count")
    long count();
}
