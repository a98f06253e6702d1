/** The Voice API. */
@OperationApi(value = "Voice", pages = "voice")
package com.acme.voice;

import dev.verbatim.annotations.OperationApi;
