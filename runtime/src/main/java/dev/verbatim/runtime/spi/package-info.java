/**
 * The types that only generated code calls. Generated classes are compiled against one version of them, and types and methods
 * change between versions without notice. Applications use {@link dev.verbatim.runtime}.
 *
 * <p>Every generated dispatcher and message first compares its version with that of the runtime
 * ({@link dev.verbatim.runtime.spi.RuntimeVersion}). A generated dispatcher reads the {@linkplain dev.verbatim.runtime.spi.Body
 * body} of a request and takes the request through its {@link dev.verbatim.runtime.spi.Exchange}, which has one method for each
 * step. Generated records read and write
 * JSON by their {@link dev.verbatim.runtime.spi.Members}, {@link dev.verbatim.runtime.spi.JsonReaders} and
 * {@link dev.verbatim.runtime.spi.JsonWriters}.
 */
@NullMarked
package dev.verbatim.runtime.spi;

import org.jspecify.annotations.NullMarked;
