package org.whiria.clock;

/** Where a clock stands. That it was breached is a fact beside the state: a clock runs on until what it waits for is done. */
public enum ClockState {
    RUNNING,
    PAUSED,
    MET,
    CANCELLED;

    /** Whether nothing will happen to the clock any more. */
    public boolean isEnded() {
        return this == MET || this == CANCELLED;
    }
}
