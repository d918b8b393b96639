package org.whiria.people.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whiria.people.Duty;

/** For those who work on reports and cases: social workers, supervisors, coordinators and kairaranga ā-whānau. */
@MayCall(Duty.CASEWORK)
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForCasework {}
