package dev.verbatim.jackson2;

import com.fasterxml.jackson.core.JsonStreamContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamContext;

/** Where a parser or generator of Jackson 2 is at the moment, for code that knows Jackson 3's streams. */
final class BridgedContext extends TokenStreamContext {
    private final @Nullable TokenStreamContext parent;
    private final @Nullable String name;

    BridgedContext(JsonStreamContext context) {
        super(type(context), context.getEntryCount() == 0 ? -1 : context.getCurrentIndex());
        parent = context.getParent() == null ? null : new BridgedContext(context.getParent());
        name = context.getCurrentName();
    }

    private static int type(JsonStreamContext context) {
        return context.inObject() ? TYPE_OBJECT : context.inArray() ? TYPE_ARRAY : TYPE_ROOT;
    }

    @Override
    public @Nullable TokenStreamContext getParent() {
        return parent;
    }

    @Override
    public @Nullable String currentName() {
        return name;
    }
}
