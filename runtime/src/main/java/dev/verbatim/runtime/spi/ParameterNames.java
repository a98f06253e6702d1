package dev.verbatim.runtime.spi;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;

/** Reads only the names of the parameters of a body, which tell observers what was sent. */
final class ParameterNames extends Body {
    private final Set<String> names = new LinkedHashSet<>();

    private ParameterNames() {}

    /** Returns the names in a body; none if it is malformed. */
    static Set<String> of(byte[] bytes, BodyReader reader) {
        ParameterNames body = new ParameterNames();
        try {
            reader.read(bytes, body);
        } catch (MalformedBodyException malformed) {
            return Set.of();
        }
        return Collections.unmodifiableSet(body.names);
    }

    @Override
    protected boolean read(String name, JsonParser in) {
        names.add(name);
        return false;
    }
}
