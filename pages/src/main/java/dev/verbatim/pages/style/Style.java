package dev.verbatim.pages.style;

import java.util.List;

/**
 * How an API shapes its messages and pages. Everything that is vocabulary of an API, such as the name of a member, is here
 * and nowhere else.
 *
 * @param name the preset that it is, or that it changes
 * @param message how messages are shaped
 * @param page how pages are written
 * @since 0.2.0
 */
public record Style(String name, MessageStyle message, PageStyle page) {
    /** Operations with request URLs of their own, and notifications on channels: the style of pages without a style file. */
    public static final Style WEBSERVICES = StyleReader.preset("webservices");

    /** JSON-RPC 2.0. */
    public static final Style JSON_RPC = StyleReader.preset("json-rpc");

    /** The command's name and its parameters at the top level. */
    public static final Style COMMAND = StyleReader.preset("command");

    /** A name, a member with the arguments, and one that the answer repeats. */
    public static final Style TYPED = StyleReader.preset("typed");

    /** All presets, the default first. */
    public static final List<Style> PRESETS = List.of(WEBSERVICES, JSON_RPC, COMMAND, TYPED);
}
