package dev.verbatim.runtime.internal.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Makes Jackson's parsers of UTF-8 only: text that is not UTF-8 is refused before it is parsed. */
public final class Utf8Factory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    /** Makes a factory with the limits and features of the builder. */
    public Utf8Factory(JsonFactoryBuilder builder) {
        super(builder);
    }

    /**
     * {@inheritDoc}
     *
     * @throws MalformedUtf8Exception at the first byte that is not part of a character
     */
    @Override
    public JsonParser createParser(ObjectReadContext context, byte[] json, int start, int length) {
        Utf8.require(json, start, start + length);
        return super.createParser(context, json, start, length);
    }
}
