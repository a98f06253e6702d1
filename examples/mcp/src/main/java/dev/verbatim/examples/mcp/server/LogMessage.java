package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Member;
import dev.verbatim.annotations.Notification;
import dev.verbatim.runtime.OpenEnum;

/** A message of the server's log. */
@Notification(value = "notifications/message", as = "LoggedMessage")
interface LogMessage {
    @Member("level")
    OpenEnum<Level> level();
}
