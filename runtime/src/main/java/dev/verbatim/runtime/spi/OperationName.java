package dev.verbatim.runtime.spi;

import tools.jackson.core.JsonParser;

/** A body whose operation alone counts: decides between APIs that share a Request URL. */
final class OperationName extends Body {
    @Override
    protected boolean read(String name, JsonParser in) {
        return false;
    }
}
