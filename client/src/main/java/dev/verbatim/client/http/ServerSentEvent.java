package dev.verbatim.client.http;

/**
 * One event of an event stream.
 *
 * @param name the field {@code event}; {@code message} if the stream has none
 * @param data the fields {@code data}, joined with line feeds
 * @param id the last field {@code id} of the stream so far; empty if there was none
 */
record ServerSentEvent(String name, String data, String id) {}
