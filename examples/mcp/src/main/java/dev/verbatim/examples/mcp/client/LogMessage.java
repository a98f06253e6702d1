package dev.verbatim.examples.mcp.client;

import dev.verbatim.annotations.Notification;

/** A message of the server's log. */
@Notification(value = "notifications/message", as = "LoggedMessage")
interface LogMessage {}
