package dev.verbatim.examples.mcp.server;

import dev.verbatim.annotations.Notification;

/** The list of tools has changed. */
@Notification(value = "notifications/tools/list_changed", as = "ToolsChanged")
interface ToolChange {}
