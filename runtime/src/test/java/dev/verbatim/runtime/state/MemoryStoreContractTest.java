package dev.verbatim.runtime.state;

/** The {@link MemoryStore} is as every store. */
class MemoryStoreContractTest extends StateStoreContract {
    private final MemoryStore store = new MemoryStore(LogLimits.DEFAULT.withKept(KEPT, 1 << 20));

    @Override
    protected StateStore store() {
        return store;
    }
}
