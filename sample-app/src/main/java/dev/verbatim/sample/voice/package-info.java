/**
 * The Voice API of a contact centre: one interface per page, and the handlers that call the switchboard.
 *
 * <p>The pages are in {@code src/main/pages/voice}. Requests, notifications, capabilities and the dispatcher are generated
 * into this package, and so is the client, which shares the records with the dispatcher.
 */
@NullMarked
@ApiClient(value = "Voice", pages = "voice")
@OperationApi(value = "Voice", pages = "voice")
package dev.verbatim.sample.voice;

import dev.verbatim.annotations.ApiClient;
import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
