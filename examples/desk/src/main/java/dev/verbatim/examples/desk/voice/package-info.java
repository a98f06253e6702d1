/** The client of the Voice API, generated from the pages of the sample application. Nothing else is written by hand. */
@ApiClient(value = "Voice", pages = "voice")
package dev.verbatim.examples.desk.voice;

import dev.verbatim.annotations.ApiClient;
