package dev.verbatim.examples.exchange;

/**
 * A user of the exchange.
 *
 * @param apiKey names them in requests
 * @param secret signs their requests
 */
public record Account(String apiKey, String secret) {}
