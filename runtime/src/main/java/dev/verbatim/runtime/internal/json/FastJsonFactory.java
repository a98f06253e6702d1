package dev.verbatim.runtime.internal.json;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;

/** Makes generators that write UTF-8 as Jackson does without any setting; each is closed by the thread that asked for it. */
public final class FastJsonFactory extends JsonFactory {
    private static final long serialVersionUID = 1L;

    public FastJsonFactory() {
        super(JsonFactory.builder().recyclerPool(new ThreadBuffers.Pool()));
    }

    @Override
    protected JsonGenerator _createUTF8Generator(ObjectWriteContext context, IOContext io, OutputStream out) {
        return new FastJsonGenerator(context, io, _streamWriteFeatures, _formatWriteFeatures, out, _rootValueSeparator);
    }
}
