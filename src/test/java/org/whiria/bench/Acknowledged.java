package org.whiria.bench;

import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the application has promised to people, and what they could not get done. */
record Acknowledged(Set<String> reports, Set<Long> tasks, AtomicInteger stories, Queue<String> stuck) {

    Acknowledged() {
        this(
                ConcurrentHashMap.newKeySet(),
                ConcurrentHashMap.newKeySet(),
                new AtomicInteger(),
                new ConcurrentLinkedQueue<>());
    }
}
