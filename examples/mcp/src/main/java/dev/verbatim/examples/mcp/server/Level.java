package dev.verbatim.examples.mcp.server;

/** How important a message of the log is, the least important first. */
public enum Level {
    DEBUG,
    INFO,
    NOTICE,
    WARNING,
    ERROR,
    CRITICAL,
    ALERT,
    EMERGENCY
}
