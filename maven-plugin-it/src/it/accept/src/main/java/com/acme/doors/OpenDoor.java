package com.acme.doors;

import dev.verbatim.annotations.Operation;

@Operation("OpenDoor")
public interface OpenDoor {
    OpenDoorResponse open(String id);
}
