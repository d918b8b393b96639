package org.whiria.people.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whiria.people.Duty;

/** For all staff who do work of any kind: everyone but auditors. */
@MayCall(Duty.ANY_WORK)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForAllButAuditors {}
