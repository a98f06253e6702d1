/** One API on several servers: docs/servers.md and docs/notifications.md quote these files. */
@OperationApi(value = "Robots", pages = "robots")
@NullMarked
package dev.verbatim.examples.servers;

import dev.verbatim.annotations.OperationApi;
import org.jspecify.annotations.NullMarked;
