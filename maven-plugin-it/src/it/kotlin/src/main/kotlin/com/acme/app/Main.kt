@file:JvmName("Main")

package com.acme.app

import com.acme.warehouse.Fleet
import dev.verbatim.runtime.Caller
import dev.verbatim.runtime.Router

private object Anna : Caller {
    override fun name() = "anna"

    override fun features() = setOf("warehouse", "charging")
}

/** Sends requests to a fleet: each argument is a path, a blank and a body; `free north` frees a charging station. */
fun main(arguments: Array<String>) {
    val fleet = Fleet { println("pushed " + it.decodeToString()) }
    val router = Router.of(fleet.dispatcher())
    for (argument in arguments) {
        val (path, body) = argument.split(" ", limit = 2)
        if (path == "free") {
            println("station $body is free")
            fleet.stationIsFree(body)
        } else {
            router.dispatchLater("POST", "/api/warehouse/$path", body.encodeToByteArray(), Anna)
                .thenAccept { println("${it.httpStatus()} ${it.body().decodeToString()}") }
        }
    }
}
