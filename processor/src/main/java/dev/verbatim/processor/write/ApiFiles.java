package dev.verbatim.processor.write;

import dev.verbatim.processor.model.ApiModel;
import dev.verbatim.processor.model.GeneratedFile;
import java.util.List;

/** Lists the files that are generated for an API. */
public final class ApiFiles {
    private ApiFiles() {}

    /** The files of an API, in the order in which they are written. */
    public static List<GeneratedFile> of(ApiModel api) {
        return List.of();
    }
}
