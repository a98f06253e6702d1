@dev.verbatim.annotations.ApiClient(value = "Voice", pages = "voice")
package com.acme.voice;
