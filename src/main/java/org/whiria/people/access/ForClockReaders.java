package org.whiria.people.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whiria.people.Duty;

/** For those who read clocks and their ledgers: casework, and auditors. */
@MayCall(Duty.CLOCK_READING)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForClockReaders {}
