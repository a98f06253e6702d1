/** The generated client of the Voice API. */
@ApiClient(value = "Voice", pages = "voice")
package dev.verbatim.benchmarks.client.voice;

import dev.verbatim.annotations.ApiClient;
