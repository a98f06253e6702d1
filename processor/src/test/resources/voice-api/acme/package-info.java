@OperationApi(value = "Voice", pages = "voice")
package acme;

import dev.verbatim.annotations.OperationApi;
